import QodryxAPI

/// What `auth status --json` prints.
struct AuthStatusRecord: Encodable {
  let server: String
  /// `token_file`, `environment` or `login`.
  let credentialFrom: String
  /// How the login is kept; null where the credential is not that of a login.
  let loginKind: LoginKind?
  let isAccepted: Bool
  let problem: String?
  let user: UserRecord?
  /// The addresses of all servers that somebody is logged in to, the latest first.
  let logins: [String]

  enum CodingKeys: String, CodingKey {
    case server
    case credentialFrom = "credential_from"
    case loginKind = "login_kind"
    case isAccepted = "accepted"
    case problem
    case user
    case logins
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(server, forKey: .server)
    try container.encode(credentialFrom, forKey: .credentialFrom)
    try container.encode(loginKind, forKey: .loginKind)
    try container.encode(isAccepted, forKey: .isAccepted)
    try container.encode(problem, forKey: .problem)
    try container.encode(user, forKey: .user)
    try container.encode(logins, forKey: .logins)
  }
}

extension CredentialOrigin {
  /// The origin in a record.
  var word: String {
    switch self {
    case .file, .standardInput, .typed: "token_file"
    case .environment: "environment"
    case .login: "login"
    }
  }
}
