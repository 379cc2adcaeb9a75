public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// `client.apiKeys`.
  public struct APIKeys: Sendable {
    let transport: Transport

    /// One page of keys, newest first. Needs `read:keys`.
    ///
    /// - Parameters:
    ///   - filter: words that must all hold, as in the dashboard: `deploy env:prod is:overdue !owner:ci`. Revoked keys
    ///     are left out unless it says `is:any` or `is:revoked`.
    ///   - limit: 1 to 200; 50 without it.
    ///   - cursor: the ``Page/nextCursor`` of the page before.
    /// - Throws: ``QodryxError``.
    public func list(
      filter: String? = nil,
      limit: Int? = nil,
      cursor: String? = nil
    ) async throws -> Page<APIKey> {
      try await transport.page(
        Call(.get, "v1", "api-keys").asking("filter", filter),
        of: KeyRecord.self,
        limit: limit,
        cursor: cursor,
        APIKey.init(_:)
      )
    }

    /// All keys that match, newest first. Needs `read:keys`.
    public func all(filter: String? = nil) -> PageSequence<APIKey> {
      PageSequence { try await list(filter: filter, limit: 200, cursor: $0) }
    }

    /// The key with an identifier. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `notFound` where there is none.
    public func get(_ id: String) async throws -> APIKey {
      try await transport.key(Call(.get, "v1", "api-keys", id))
    }

    /// Issues a key. Needs `write:keys` and every scope that the key gets.
    ///
    ///     let issued = try await client.apiKeys.create(name: "ci", type: .live, scopes: [.readProjects])
    ///
    /// - Parameters:
    ///   - name: what uses it: 1 to 64 characters that no other working key has.
    ///   - type: what it is for; a read-only key holds `read:` scopes alone.
    ///   - scopes: at least one.
    ///   - environment: `prod` without it, `dev` for a test key.
    ///   - description: up to 500 characters.
    ///   - owner: who answers for it; the credential's own owner without it.
    ///   - expiresAt: when it stops working; never without it.
    ///   - rateLimitPerMinute: 1 to 1,000,000 requests; 600 without it.
    ///   - idempotencyKey: 1 to 255 printable ASCII characters of your choice. An order that is repeated with it issues
    ///     no second key, and this client repeats it where the server is busy.
    /// - Throws: ``QodryxError``.
    public func create(
      name: String,
      type: KeyType,
      scopes: [Scope],
      environment: Environment? = nil,
      description: String? = nil,
      owner: String? = nil,
      expiresAt: Date? = nil,
      rateLimitPerMinute: Int? = nil,
      idempotencyKey: String? = nil
    ) async throws -> IssuedKey {
      let request = CreateKeyRequest(
        name: name,
        type: type.rawValue,
        scopes: scopes.map(\.wire),
        environment: environment?.rawValue,
        description: description,
        owner: owner,
        expiresAt: expiresAt,
        rateLimitPerMinute: rateLimitPerMinute
      )
      return try await transport.issue(
        Call(.post, "v1", "api-keys").sending(request).once(for: idempotencyKey)
      )
    }

    /// Changes a key; what is nil stays as it is. Scopes can only be narrowed. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``.
    public func update(
      _ id: String,
      name: String? = nil,
      description: String? = nil,
      owner: String? = nil,
      environment: Environment? = nil,
      rateLimitPerMinute: Int? = nil,
      scopes: [Scope]? = nil,
      disabled: Bool? = nil
    ) async throws -> APIKey {
      let request = UpdateKeyRequest(
        name: name,
        description: description,
        owner: owner,
        environment: environment?.rawValue,
        rateLimitPerMinute: rateLimitPerMinute,
        scopes: scopes?.map(\.wire),
        disabled: disabled
      )
      return try await transport.key(Call(.patch, "v1", "api-keys", id).sending(request))
    }

    /// Issues a successor with the same name and scopes. Needs `write:keys`.
    ///
    /// - Parameters:
    ///   - id: the key that is replaced.
    ///   - graceSeconds: how long the old key works on, 0 to 2,592,000; a day without it.
    /// - Throws: ``QodryxError``, of the kind `conflict` unless the key is active.
    public func rotate(_ id: String, graceSeconds: Int? = nil) async throws -> IssuedKey {
      let request = RotateKeyRequest(graceSeconds: graceSeconds)
      return try await transport.issue(Call(.post, "v1", "api-keys", id, "rotate").sending(request))
    }

    /// Ends a key for good: the next request with it is refused. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `conflict` for a key that is revoked already.
    @discardableResult
    public func revoke(_ id: String, reason: String? = nil) async throws -> APIKey {
      try await transport.key(Call(.delete, "v1", "api-keys", id).asking("reason", reason))
    }

    /// What a key did lately. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``.
    public func usage(of id: String) async throws -> KeyUsage {
      KeyUsage(
        try await transport.send(Call(.get, "v1", "api-keys", id, "usage")).record(KeyUsageRecord.self)
      )
    }
  }
}

extension Transport {
  func key(_ call: Call) async throws -> Qodryx.APIKey {
    Qodryx.APIKey(try await send(call).record(KeyRecord.self))
  }

  func issue(_ call: Call) async throws -> Qodryx.IssuedKey {
    let issued = try await send(call.answeredShortly()).issued()
    return Qodryx.IssuedKey(
      key: Qodryx.APIKey(issued.record),
      secret: issued.secret.map(Qodryx.KeySecret.init(secret:))
    )
  }
}
