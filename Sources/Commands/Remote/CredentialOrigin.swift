/// Where the credential for a server came from.
enum CredentialOrigin: Hashable, Sendable {
  case file(String)
  case standardInput
  case environment
  case login
  /// It was typed, or stood among the arguments, to log in with.
  case typed

  /// As in "the credential from …".
  var name: String {
    switch self {
    case .file(let name): name
    case .standardInput: "standard input"
    case .environment: "QODRYX_API_KEY"
    case .login: "the login"
    case .typed: "the command line"
    }
  }
}
