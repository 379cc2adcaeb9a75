import QodryxAPI

extension Qodryx {
  /// `client.audit`: who did what, when, from where.
  public struct Audit: Sendable {
    let transport: Transport

    /// One page of events, newest first. Needs `read:keys`.
    ///
    /// - Parameters:
    ///   - keyID: only events about this key.
    ///   - action: only actions that begin with this, such as `key.` or `key.revoked`.
    ///   - filter: only events that match: `actor:ops1 since:24h`, in the language of the dashboard's audit log.
    ///   - limit: 1 to 200; 50 without it.
    ///   - cursor: the ``Page/nextCursor`` of the page before.
    /// - Throws: ``QodryxError``.
    public func list(
      keyID: String? = nil,
      action: String? = nil,
      filter: String? = nil,
      limit: Int? = nil,
      cursor: String? = nil
    ) async throws -> Page<AuditEvent> {
      try await transport.page(
        Call(.get, "v1", "audit-events").asking("key_id", keyID).asking("action", action)
          .asking("filter", filter),
        of: AuditEventRecord.self,
        limit: limit,
        cursor: cursor,
        AuditEvent.init(_:)
      )
    }

    /// All events that match, newest first. Needs `read:keys`.
    public func all(
      keyID: String? = nil,
      action: String? = nil,
      filter: String? = nil
    ) -> PageSequence<AuditEvent> {
      PageSequence { try await list(keyID: keyID, action: action, filter: filter, limit: 200, cursor: $0) }
    }

    /// Recomputes the chain of hashes on the server. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``.
    public func verify() async throws -> AuditVerification {
      let call = Call(.get, "v1", "audit-events", "verification")
      return AuditVerification(try await transport.send(call).record(AuditVerificationRecord.self))
    }
  }
}
