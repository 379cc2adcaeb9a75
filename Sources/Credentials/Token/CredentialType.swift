/// What kind of credential a string is, told by its prefix ("API Key Types" and "Personal Access Tokens"
/// in QODRYX's authentication document).
package enum CredentialType: String, CaseIterable, Hashable, Sendable, Codable {
  /// A service's key for production.
  case live
  /// A service's key for development and testing.
  case test
  /// A service's key that can hold `read:` scopes only.
  case readOnly = "ro"
  /// A personal access token: it stands for a person, not for a service.
  case personal = "pat"

  /// What every credential of this type begins with.
  package var prefix: String { "qx_\(rawValue)_" }

  /// What the type is called in a sentence.
  package var title: String {
    switch self {
    case .live: "live"
    case .test: "test"
    case .readOnly: "read-only"
    case .personal: "personal token"
    }
  }

  /// "key", or "token" for a personal one.
  package var noun: String { self == .personal ? "token" : "key" }

  /// The types that "Create API key" offers; a personal token has a form of its own.
  package static let keyTypes: [CredentialType] = [.live, .test, .readOnly]
}
