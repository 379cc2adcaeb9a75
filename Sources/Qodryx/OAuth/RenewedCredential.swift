package import Credentials
package import FoundationEssentials

/// An access token that is renewed before it expires: once at a time, however many ask for it.
package actor RenewedCredential: CredentialSource {
  /// Seconds before its end at which a token counts as expired: a request with it has to arrive, too.
  package static let margin = 60.0

  package typealias Renewal = @Sendable (_ old: Qodryx.OAuthTokens) async throws -> Qodryx.OAuthTokens

  private var tokens: Qodryx.OAuthTokens
  private var renewal: Task<Secret, any Error>?
  private let renew: Renewal
  private let keep: @Sendable (Qodryx.OAuthTokens) async throws -> Void
  private let now: @Sendable () -> Date

  /// - Parameters:
  ///   - renew: gets other tokens. The old refresh token is spent once it has answered.
  ///   - keep: is given the new tokens before they are used.
  package init(
    _ tokens: Qodryx.OAuthTokens,
    now: @escaping @Sendable () -> Date,
    renew: @escaping Renewal,
    keep: @escaping @Sendable (Qodryx.OAuthTokens) async throws -> Void = { _ in }
  ) {
    self.tokens = tokens
    self.now = now
    self.renew = renew
    self.keep = keep
  }

  /// The access token, renewed where it is about to expire.
  package func credential() async throws -> Secret {
    if let renewal { return try await renewal.value }
    guard tokens.refreshToken != nil, tokens.isExpiring(at: now()) else { return tokens.accessToken.secret }
    return try await begin().value
  }

  package func credential(insteadOf refused: Secret) async throws -> Secret? {
    if let renewal { return try await renewal.value }
    guard tokens.accessToken.secret === refused else { return tokens.accessToken.secret }
    guard tokens.refreshToken != nil else { return nil }
    return try await begin().value
  }

  /// Whoever asks waits for the same renewal. It goes on when one of them gives up, since the server has changed the
  /// refresh token by then.
  private func begin() -> Task<Secret, any Error> {
    let old = tokens
    let task = Task {
      defer { renewal = nil }
      let fresh = try await renew(old)
      // The old ones are spent, even where the new ones cannot be kept.
      defer { tokens = fresh }
      try await keep(fresh)
      return fresh.accessToken.secret
    }
    renewal = task
    return task
  }
}

extension Qodryx.OAuthTokens {
  /// Whether the access token ends so soon that no request should begin with it.
  package func isExpiring(at now: Date) -> Bool {
    guard let expiresAt else { return false }
    return expiresAt.timeIntervalSince(now) <= RenewedCredential.margin
  }
}
