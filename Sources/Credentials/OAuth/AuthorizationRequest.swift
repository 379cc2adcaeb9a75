/// What a browser brings to the consent page, checked.
package struct AuthorizationRequest: Hashable, Sendable {
  package let app: AppID
  package let redirectURI: RedirectURI
  /// Whether the request named it: then the token request has to name the same (RFC 6749, section 4.1.3).
  package let namedRedirectURI: Bool
  package let scopes: ScopeSet
  /// The client's own, given back as it came; nil where it sent none.
  package let state: String?
  package let challenge: CodeChallenge?
  package let address: String
  /// The browser, in a few words; may be empty.
  package let device: String

  package init(
    app: AppID,
    redirectURI: RedirectURI,
    namedRedirectURI: Bool,
    scopes: ScopeSet,
    state: String?,
    challenge: CodeChallenge?,
    address: String,
    device: String
  ) {
    self.app = app
    self.redirectURI = redirectURI
    self.namedRedirectURI = namedRedirectURI
    self.scopes = scopes
    self.state = state
    self.challenge = challenge
    self.address = address
    self.device = device
  }
}
