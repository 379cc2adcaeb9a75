import Credentials
import FoundationEssentials

extension ImportRow {
  /// What a row leaves out.
  struct Defaults {
    let owner: String
    let now: Date
    let timeZone: TimeZone
  }

  /// The key that the row describes; nil where something about it cannot be read, which ``complaints`` say then.
  mutating func key(_ defaults: Defaults) -> ImportedKey? {
    let token = token()
    let draft = draft(of: token?.type ?? .live, defaults)
    let createdAt = moment(.createdAt, .beginning, defaults)
    let standing = standing(expiresAt: draft.expiresAt, defaults)
    let reason = text(.revokedReason) ?? ""
    guard complaints.isEmpty, let token else { return nil }
    return ImportedKey(
      line: line,
      draft: draft,
      hint: token.hint,
      digest: token.digest,
      createdAt: createdAt,
      disabledAt: standing.disabledAt,
      revokedAt: standing.revokedAt,
      revokedReason: reason
    )
  }

  // MARK: The credential

  private mutating func token() -> Token? {
    let type = type()
    guard let credential = credential() else { return token(byDigestOf: type) }
    do throws(TokenProblem) {
      let token = try Token(parsing: credential)
      if let type, type != token.type { complain(.type, "the key is of the type \(token.type.rawValue)") }
      if let digest = word(.digest), ImportDigest.digest(digest) != token.digest {
        complain(.digest, "it is not the digest of the key: leave one of them out")
      }
      return token
    } catch .unknownPrefix {
      complain(
        .key,
        "it has another form than qodryx's, and requests with it are not recognised: create a new key"
      )
    } catch {
      complain(.key, error.description)
    }
    return nil
  }

  private mutating func token(byDigestOf type: CredentialType?) -> Token? {
    guard let text = word(.digest) else {
      complain(.key, "there is neither the key nor its digest")
      return nil
    }
    let digest = ImportDigest.digest(text)
    if digest == nil { complain(.digest, "write the SHA-256 of the whole key in hexadecimal or base 64") }
    guard let type else {
      if !complaints.contains(where: { $0.column == ImportColumn.type.rawValue }) {
        complain(.type, "a digest does not tell it: write live, test, ro or pat")
      }
      return nil
    }
    let hint = word(.hint).flatMap { ImportDigest.hint($0, of: type) }
    guard let hint else {
      complain(.hint, "write the first and last 4 characters behind the prefix: 4fG7…9Q2F")
      return nil
    }
    return digest.map { Token(type: type, hint: hint, digest: $0) }
  }

  private mutating func type() -> CredentialType? {
    guard let word = word(.type)?.lowercased() else { return nil }
    let type = CredentialType.listed.first { $0.rawValue == word || $0.title == word || $0.prefix == word }
    if type == nil { complain(.type, "write live, test, ro or pat, not \(word.debugDescription)") }
    return type
  }

  // MARK: What is said of it

  private mutating func draft(of type: CredentialType, _ defaults: Defaults) -> KeyDraft {
    KeyDraft(
      name: text(.name) ?? "",
      type: type,
      scopes: scopes(),
      environment: environment(of: type),
      note: text(.note) ?? "",
      owner: text(.owner) ?? defaults.owner,
      expiresAt: expiry(defaults),
      rateLimit: rateLimit()
    )
  }

  private mutating func scopes() -> ScopeSet {
    let words = (word(.scopes) ?? "").split { $0.isWhitespace || $0 == "," || $0 == ";" }
    return ScopeSet(words.map { Scope(rawValue: $0.lowercased()) })
  }

  /// As `keys create` chooses it where nothing is said.
  private mutating func environment(of type: CredentialType) -> KeyEnvironment? {
    guard let word = word(.environment)?.lowercased() else {
      return type == .personal ? nil : type == .test ? .development : .production
    }
    let longer: [String: KeyEnvironment] = ["production": .production, "development": .development]
    let environment = KeyEnvironment(rawValue: word) ?? longer[word]
    if environment == nil {
      complain(.environment, "write prod, staging or dev, not \(word.debugDescription)")
    }
    return environment
  }

  private mutating func rateLimit() -> Int {
    guard let word = word(.rateLimit) else { return KeyDraft.defaultRateLimit }
    guard let limit = Int(word) else {
      complain(.rateLimit, "write a number of requests a minute, not \(word.debugDescription)")
      return KeyDraft.defaultRateLimit
    }
    return limit
  }
}
