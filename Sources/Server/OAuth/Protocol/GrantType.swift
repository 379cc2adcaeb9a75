/// What the token endpoint takes for tokens.
enum GrantType: String, CaseIterable, Hashable, Sendable {
  case authorizationCode = "authorization_code"
  case refreshToken = "refresh_token"
  case deviceCode = "urn:ietf:params:oauth:grant-type:device_code"
}
