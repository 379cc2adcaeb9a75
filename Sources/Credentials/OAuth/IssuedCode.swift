/// An authorization code on its way to the app.
package struct IssuedCode: Sendable {
  package let code: Secret
  package let redirectURI: RedirectURI
  package let state: String?

  /// Seconds for which it can be redeemed.
  package static let lifetime = 60.0

  package init(code: Secret, redirectURI: RedirectURI, state: String?) {
    self.code = code
    self.redirectURI = redirectURI
    self.state = state
  }
}
