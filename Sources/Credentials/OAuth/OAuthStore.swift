/// What an authorization server asks of a store, besides what people do (``AppStore``). Every call is one
/// transaction; codes and tokens are known by their digests alone.
package protocol OAuthStore: Sendable {
  /// nil for an app that there is not.
  func client(_ id: AppID) async throws(KeyStoreError) -> App?

  /// Whether it is the app's secret, compared in constant time.
  func isSecret(_ secret: Token, of id: AppID) async throws(KeyStoreError) -> Bool

  // MARK: Asking a person

  /// Begins what a browser asks for. The caller has checked the app, the redirect URI and the scopes.
  func beginAuthorization(_ request: AuthorizationRequest) async throws(KeyStoreError) -> BegunAuthorization

  /// What became of it, asked for by the browser that began it. nil for a ticket that was never given.
  func authorization(ticket: CredentialDigest) async throws(KeyStoreError) -> Authorization?

  /// Takes the code of an approved authorization, once. nil where there is none to take.
  func takeCode(ticket: CredentialDigest) async throws(KeyStoreError) -> IssuedCode?

  /// Begins what a device asks for.
  func beginDeviceAuthorization(_ request: DeviceRequest) async throws(KeyStoreError)
    -> BegunDeviceAuthorization

  // MARK: Tokens

  /// Changes an authorization code for tokens, once. A second use revokes what the first one issued, with an event
  /// that stands out (RFC 6749, section 4.1.2).
  func redeemCode(_ redemption: CodeRedemption) async throws(KeyStoreError) -> Result<
    IssuedTokens, OAuthRefusal
  >

  /// Changes a device code for tokens once it is approved; else says what the device has to do (RFC 8628, section
  /// 3.5).
  func redeemDeviceCode(_ code: CredentialDigest, by app: AppID) async throws(KeyStoreError)
    -> Result<IssuedTokens, OAuthRefusal>

  /// Changes a refresh token for new tokens. A second use of the same one revokes the grant, with an event that
  /// stands out (RFC 9700, section 4.14.2).
  ///
  /// - Parameter scopes: nil for all of the grant's; else some of them, for this access token only.
  func refresh(_ token: Token, by app: AppID, scopes: ScopeSet?) async throws(KeyStoreError)
    -> Result<IssuedTokens, OAuthRefusal>

  /// Ends a token of the app: an access token alone, a refresh token with its whole grant (RFC 7009, section 2.1).
  /// One that is unknown, expired, revoked or another app's is left alone, and nobody learns which. A refresh token
  /// that was used still stands for its grant.
  func revokeToken(_ token: Token, by app: AppID, from address: String) async throws(KeyStoreError)

  /// What is known of a token of the app that works now; nil for every other (RFC 7662, section 2.2).
  func introspect(_ token: Token, by app: AppID) async throws(KeyStoreError) -> TokenFacts?
}
