/// About what somebody asks why it is refused. It does not hold a credential.
package enum RefusalQuestion: Equatable, Sendable {
  case credential(Token)
  /// Text that claims to be a credential, or nothing that can be asked about.
  case malformed(TokenProblem, mistake: TokenMistake?)
  case hint(PartialHint)
  case key(KeyID)
  case request(String)

  /// Reads what somebody typed or pasted: a credential, a hint, a key's identifier or a request's.
  package init(_ text: some StringProtocol) {
    let text = String(text)
    let isCredential = CredentialType.allCases.contains { text.hasPrefix($0.prefix) }
    if let hint = PartialHint(parsing: text) {
      self = .hint(hint)
    } else if isCredential {
      var bytes = Array(text.utf8)
      self = bytes.withUnsafeMutableBytes { buffer in
        defer { Secret.overwrite(buffer) }
        return RefusalQuestion(credential: UnsafeRawBufferPointer(buffer))
      }
    } else if ["key_", "pat_", "grt_"].contains(where: { text.hasPrefix($0) }) {
      self = .key(KeyID(rawValue: text))
    } else {
      self = .request(text)
    }
  }

  package init(credential: UnsafeRawBufferPointer) {
    do throws(TokenProblem) {
      self = .credential(try Token(parsing: credential))
    } catch {
      self = .malformed(error, mistake: TokenMistake(in: credential, error))
    }
  }

  /// What may be shown of it.
  package var name: String {
    switch self {
    case .credential(let token): token.type.prefix + token.hint.full
    case .malformed(let problem, _): problem.claimedType.map { "\($0.prefix)…" } ?? "that text"
    case .hint(let hint): hint.description
    case .key(let id): id.rawValue
    case .request(let id): id
    }
  }
}
