import Credentials
package import FoundationEssentials

extension Qodryx {
  /// An app's access for a person, which renews itself: `Qodryx(oauth: credential)`.
  ///
  /// An access token works for an hour. A minute before its end, or when the server refuses it, the refresh token is
  /// changed for a new pair: once, however many requests wait for it. A refresh token works once, so the new pair has
  /// to be kept durably where the app shall go on after a restart:
  ///
  ///     let credential = try Qodryx.OAuthCredential(
  ///       tokens: vault.tokens,
  ///       clientID: "app_01J8ZC4M9Q2F7T0V",
  ///       clientSecret: secret,
  ///       baseURL: "https://qodryx.example.com"
  ///     ) { tokens in
  ///       try await vault.keep(tokens)
  ///     }
  ///     let client = Qodryx(oauth: credential)
  ///
  /// Give one pair of tokens to one credential only: two that refresh with the same token look like a thief to the
  /// server, which then ends the whole access.
  public final class OAuthCredential: Sendable {
    let endpoint: Endpoint
    let source: RenewedCredential

    /// - Parameters:
    ///   - tokens: what the token endpoint gave, or what was kept of the last refresh.
    ///   - clientID: the app's.
    ///   - clientSecret: of a confidential app; without it, it is a public one.
    ///   - baseURL: the server's address; without it, the environment's `QODRYX_URL` or else
    ///     `https://api.qodryx.com`.
    ///   - onRefresh: is awaited with each new pair before requests go on with it. Where it throws, these requests
    ///     fail with its error; the pair stays in use, since the old one is spent.
    /// - Throws: ``QodryxError`` of the kind `malformedURL` or `insecureURL`.
    public convenience init(
      tokens: OAuthTokens,
      clientID: String,
      clientSecret: String? = nil,
      baseURL: String? = nil,
      onRefresh: @escaping @Sendable (OAuthTokens) async throws -> Void = { _ in }
    ) throws(QodryxError) {
      let environment = ProcessInfo.processInfo.environment
      let named = baseURL ?? environment["QODRYX_URL"].flatMap { $0.isEmpty ? nil : $0 }
      self.init(
        tokens: tokens,
        server: AuthorizationServer(
          try Endpoint(named ?? Endpoint.standard),
          clientID: clientID,
          clientSecret: clientSecret.map { Secret(copying: Array($0.utf8)) },
          options: Transport.Options(environment: environment)
        ),
        onRefresh: onRefresh
      )
    }

    /// ``init(tokens:clientID:clientSecret:baseURL:onRefresh:)`` at a given server.
    package init(
      tokens: OAuthTokens,
      server: AuthorizationServer,
      now: @escaping @Sendable () -> Date = { Date() },
      onRefresh: @escaping @Sendable (OAuthTokens) async throws -> Void
    ) {
      endpoint = server.endpoint
      source = RenewedCredential(
        tokens,
        now: now,
        renew: { old in
          guard let token = old.refreshToken else { return old }
          return try await server.tokens(refreshing: token.secret)
        },
        keep: onRefresh
      )
    }
  }
}
