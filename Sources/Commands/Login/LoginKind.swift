import Qodryx

/// How somebody is logged in.
enum LoginKind: String, Encodable, Hashable, Sendable {
  /// With a personal token, or a key.
  case token
  /// With an access token that is renewed.
  case oauth

  init(_ login: Login) {
    self =
      switch login.proof {
      case .token: .token
      case .oauth: .oauth
      }
  }
}

extension CredentialsFile {
  /// nil where nobody is logged in there.
  func kind(of server: Endpoint) throws(CommandFailure) -> LoginKind? {
    guard let login = try login(to: server) else { return nil }
    defer { login.wipe() }
    return LoginKind(login)
  }
}
