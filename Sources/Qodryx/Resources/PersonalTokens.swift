public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// `client.personalTokens`: PATs are useful for CLI tools and personal automation scripts.
  public struct PersonalTokens: Sendable {
    let transport: Transport

    /// One page of tokens, newest first. Needs `read:keys`.
    ///
    /// - Parameters:
    ///   - limit: 1 to 200; 50 without it.
    ///   - cursor: the ``Page/nextCursor`` of the page before.
    /// - Throws: ``QodryxError``.
    public func list(limit: Int? = nil, cursor: String? = nil) async throws -> Page<APIKey> {
      try await transport.page(
        Call(.get, "v1", "personal-tokens"),
        of: KeyRecord.self,
        limit: limit,
        cursor: cursor,
        APIKey.init(_:)
      )
    }

    /// All tokens, newest first. Needs `read:keys`.
    public func all() -> PageSequence<APIKey> {
      PageSequence { try await list(limit: 200, cursor: $0) }
    }

    /// Issues a token for the person behind the credential. Needs `write:keys` and every scope that the token gets.
    ///
    /// - Throws: ``QodryxError``.
    public func create(
      name: String,
      scopes: [Scope],
      description: String? = nil,
      expiresAt: Date? = nil,
      rateLimitPerMinute: Int? = nil
    ) async throws -> IssuedKey {
      let request = CreateTokenRequest(
        name: name,
        scopes: scopes.map(\.wire),
        description: description,
        expiresAt: expiresAt,
        rateLimitPerMinute: rateLimitPerMinute
      )
      return try await transport.issue(Call(.post, "v1", "personal-tokens").sending(request))
    }

    /// Ends a token for good. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `conflict` for a token that is revoked already.
    @discardableResult
    public func revoke(_ id: String, reason: String? = nil) async throws -> APIKey {
      try await transport.key(Call(.delete, "v1", "personal-tokens", id).asking("reason", reason))
    }
  }
}
