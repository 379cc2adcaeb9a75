/// About what somebody asks why it is refused. It does not hold a credential.
package enum RefusalQuestion: Equatable, Sendable {
  case credential(Token)
  /// Text that claims to be a credential, or nothing that can be asked about.
  case malformed(TokenProblem, mistake: TokenMistake?)
  case hint(PartialHint)
  case key(KeyID)
  case request(String)

  /// Reads what somebody typed or pasted: a credential, a hint, a key's identifier or a request's.
  ///
  /// Text that only resembles one of them is malformed, so that a credential that was pasted with something around
  /// it is never taken for a request's identifier, which may be shown.
  package init(_ text: UnsafeRawBufferPointer) {
    let isCredential = CredentialType.allCases.contains { text.starts(with: $0.prefix.utf8) }
    if let hint = Self.hint(text) {
      self = .hint(hint)
    } else if isCredential {
      self.init(credential: text)
    } else if Self.keyPrefixes.contains(where: { text.starts(with: $0.utf8) }), Self.isIdentifier(text) {
      self = .key(KeyID(rawValue: String(decoding: text, as: UTF8.self)))
    } else if Self.isIdentifier(text) {
      self = .request(String(decoding: text, as: UTF8.self))
    } else {
      self = .malformed(.unknownPrefix, mistake: nil)
    }
  }

  /// ``init(_:)-(UnsafeRawBufferPointer)`` for text in its owner's hands.
  package init(_ text: Secret) {
    self = text.withBytes { RefusalQuestion($0) }
  }

  private init(credential: UnsafeRawBufferPointer) {
    do throws(TokenProblem) {
      self = .credential(try Token(parsing: credential))
    } catch {
      self = .malformed(error, mistake: TokenMistake(in: credential, error))
    }
  }

  private static let keyPrefixes = ["key_", "pat_", "grt_"]
  /// How requests are called: what a server accepts as a client's own identifier.
  private static let identifierLength = 1...64
  /// Longer text is no hint: only what may be one becomes a string.
  private static let longestHint = 24

  private static func hint(_ text: UnsafeRawBufferPointer) -> PartialHint? {
    text.count <= longestHint ? PartialHint(parsing: String(decoding: text, as: UTF8.self)) : nil
  }

  private static func isIdentifier(_ text: UnsafeRawBufferPointer) -> Bool {
    identifierLength.contains(text.count) && text.allSatisfy { (0x21...0x7E).contains($0) }
      && !CredentialType.allCases.contains { mentions($0.prefix, in: text) }
  }

  private static func mentions(_ prefix: String, in text: UnsafeRawBufferPointer) -> Bool {
    text.indices.contains { text[$0...].starts(with: prefix.utf8) }
  }

  /// Whether the text was, or claimed to be, a credential itself.
  package var isAboutCredential: Bool {
    switch self {
    case .credential, .malformed: true
    case .hint, .key, .request: false
    }
  }

  /// What may be shown of it. Only what was made by a server is shown as it was typed: other text may be a secret of
  /// somebody else's.
  package var name: String {
    switch self {
    case .credential(let token): token.type.prefix + token.hint.full
    case .malformed(let problem, _): problem.claimedType.map { "\($0.prefix)…" } ?? "that text"
    case .hint(let hint): hint.description
    case .key(let id): id.rawValue
    case .request(let id): id.hasPrefix("req_") ? id : "that request"
    }
  }
}
