/// What kind of credential a string is, told by its prefix ("API Key Types", "Personal Access Tokens" and
/// "OAuth 2.0" in QODRYX's authentication document).
package enum CredentialType: String, CaseIterable, Hashable, Sendable, Codable {
  /// A service's key for production.
  case live
  /// A service's key for development and testing.
  case test
  /// A service's key that can hold `read:` scopes only.
  case readOnly = "ro"
  /// A personal access token: it stands for a person, not for a service.
  case personal = "pat"
  /// An OAuth access token: it stands for an app that acts for a person.
  case access = "oauth"
  /// An OAuth refresh token: good for nothing but new access tokens.
  case refresh
  /// What a confidential OAuth app proves itself with. The document gives it no prefix; it has one so that a
  /// leaked one is recognised like every other credential.
  case clientSecret = "secret"

  /// What every credential of this type begins with.
  package var prefix: String { "qx_\(rawValue)_" }

  /// What the type is called in a sentence.
  package var title: String {
    switch self {
    case .live: "live"
    case .test: "test"
    case .readOnly: "read-only"
    case .personal: "personal token"
    case .access: "access token"
    case .refresh: "refresh token"
    case .clientSecret: "client secret"
    }
  }

  /// "key", "token" or "secret".
  package var noun: String {
    switch self {
    case .live, .test, .readOnly: "key"
    case .personal, .access, .refresh: "token"
    case .clientSecret: "secret"
    }
  }

  /// The types that "Create API key" offers; a personal token has a form of its own.
  package static let keyTypes: [CredentialType] = [.live, .test, .readOnly]

  /// The types whose records stand in the list of keys.
  package static let listed: [CredentialType] = keyTypes + [.personal]

  /// The types that a request can be authenticated with.
  package static let presented: [CredentialType] = listed + [.access]
}
