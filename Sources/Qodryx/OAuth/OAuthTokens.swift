package import Credentials
public import FoundationEssentials

extension Qodryx {
  /// What an authorization server gives an app: an access token, and the refresh token that gets the next one.
  public struct OAuthTokens: Sendable {
    /// Goes with every request, as an API key does.
    public let accessToken: KeySecret
    /// Works once: the server answers with another one. nil where the server gives none.
    public let refreshToken: KeySecret?
    /// When the access token stops working; nil where that is not known.
    public let expiresAt: Date?
    /// What the access token may do.
    public let scopes: [Scope]

    /// Tokens that were kept from an earlier run, or that the app's own login has got.
    ///
    /// - Throws: ``QodryxError`` of the kind `malformedKey` for what no request can carry.
    public init(
      accessToken: String,
      refreshToken: String?,
      expiresAt: Date?,
      scopes: [Scope] = []
    ) throws(QodryxError) {
      let access = Secret(copying: Array(accessToken.utf8))
      _ = try FixedCredential(access)
      self.init(
        access: access,
        refresh: refreshToken.map { Secret(copying: Array($0.utf8)) },
        expiresAt: expiresAt,
        scopes: scopes
      )
    }
  }
}

extension Qodryx.OAuthTokens {
  package init(access: Secret, refresh: Secret?, expiresAt: Date?, scopes: [Qodryx.Scope]) {
    accessToken = Qodryx.KeySecret(secret: access)
    refreshToken = refresh.map(Qodryx.KeySecret.init(secret:))
    self.expiresAt = expiresAt
    self.scopes = scopes
  }
}
