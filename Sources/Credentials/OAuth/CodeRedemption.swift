/// What a client brings to the token endpoint with an authorization code.
package struct CodeRedemption: Sendable {
  package let code: CredentialDigest
  package let app: AppID
  package let redirectURI: RedirectURI?
  /// The PKCE `code_verifier`; nil where none was sent.
  package let verifier: String?

  package init(code: CredentialDigest, app: AppID, redirectURI: RedirectURI?, verifier: String?) {
    self.code = code
    self.app = app
    self.redirectURI = redirectURI
    self.verifier = verifier
  }
}
