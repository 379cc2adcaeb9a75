import QodryxAPI

extension Qodryx {
  /// `client.grants`: what people have allowed apps.
  public struct Grants: Sendable {
    let transport: Transport

    /// One page of grants that have not ended, newest first. Needs `read:keys`.
    ///
    /// - Parameters:
    ///   - app: the client id of an app; of all apps without it.
    ///   - owner: for whom the app acts; for everybody without it.
    ///   - limit: 1 to 200; 50 without it.
    ///   - cursor: the ``Page/nextCursor`` of the page before.
    /// - Throws: ``QodryxError``.
    public func list(
      app: String? = nil,
      owner: String? = nil,
      limit: Int? = nil,
      cursor: String? = nil
    ) async throws -> Page<Grant> {
      try await transport.page(
        Call(.get, "v1", "grants").asking("app", app).asking("owner", owner),
        of: GrantRecord.self,
        limit: limit,
        cursor: cursor,
        Grant.init(_:)
      )
    }

    /// All grants that match, newest first. Needs `read:keys`.
    public func all(app: String? = nil, owner: String? = nil) -> PageSequence<Grant> {
      PageSequence { try await list(app: app, owner: owner, limit: 200, cursor: $0) }
    }

    /// The grant with an identifier. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `notFound` where there is none.
    public func get(_ id: String) async throws -> Grant {
      Grant(try await transport.send(Call(.get, "v1", "grants", id)).record(GrantRecord.self))
    }

    /// Ends a grant: its tokens are refused at the next request. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `conflict` for one that has ended.
    @discardableResult
    public func revoke(_ id: String, reason: String? = nil) async throws -> Grant {
      let call = Call(.delete, "v1", "grants", id).asking("reason", reason)
      return Grant(try await transport.send(call).record(GrantRecord.self))
    }
  }
}
