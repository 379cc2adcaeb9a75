/// Where OAuth's endpoints and pages are.
enum OAuthPath {
  static let authorize = "/oauth/authorize"
  static let consent = "/oauth/authorize/consent"
  static let wait = "/oauth/authorize/wait"
  static let token = "/oauth/token"
  static let deviceAuthorization = "/oauth/device_authorization"
  static let device = "/oauth/device"
  static let revoke = "/oauth/revoke"
  static let introspect = "/oauth/introspect"
}
