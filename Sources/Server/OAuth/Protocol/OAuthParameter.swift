/// The parameters of OAuth requests that mean something here.
enum OAuthParameter: String, Sendable {
  // RFC 6749
  case clientID = "client_id"
  case clientSecret = "client_secret"
  case responseType = "response_type"
  case redirectURI = "redirect_uri"
  case scope
  case state
  case grantType = "grant_type"
  case code
  case refreshToken = "refresh_token"
  // RFC 7636
  case codeChallenge = "code_challenge"
  case codeChallengeMethod = "code_challenge_method"
  case codeVerifier = "code_verifier"
  // RFC 8628
  case deviceCode = "device_code"
  case userCode = "user_code"
  // RFC 7009 and RFC 7662
  case token
  /// Of the program's own: where the client runs, as the approver is told.
  case deviceName = "device_name"
  // Of the program's own pages
  case formToken = "form_token"
  case decision
}
