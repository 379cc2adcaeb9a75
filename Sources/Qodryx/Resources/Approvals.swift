import QodryxAPI

extension Qodryx {
  /// `client.approvals`: apps and logins that wait for somebody to decide.
  public struct Approvals: Sendable {
    let transport: Transport

    /// What waits, the oldest first. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``.
    public func list() async throws -> [Approval] {
      let record = try await transport.send(Call(.get, "v1", "approvals")).record(ApprovalListRecord.self)
      return record.data.map(Approval.init(_:))
    }

    /// The request with a code, as whoever asks reads it out. Needs `read:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `notFound` where none waits.
    public func find(code: String) async throws -> Approval {
      try await approval(Call(.get, "v1", "approvals", "lookup").asking("code", code))
    }

    /// Lets the app act for the person behind the credential. Needs `write:keys` and every scope that is allowed.
    ///
    /// - Parameters:
    ///   - id: the request's.
    ///   - code: the whole of it; a few wrong ones end the request.
    ///   - scopes: some of those that were asked for; all of them without it.
    /// - Throws: ``QodryxError``, of the kind `conflict` for a request that is decided or expired.
    @discardableResult
    public func approve(_ id: String, code: String, scopes: [Scope]? = nil) async throws -> Approval {
      let request = ApproveRequest(code: code, scopes: scopes.map { $0.map(\.wire) })
      return try await approval(try Call(.post, "v1", "approvals", id, "approve").sending(request))
    }

    /// Refuses a request. Needs `write:keys`.
    ///
    /// - Throws: ``QodryxError``, of the kind `conflict` for a request that is decided or expired.
    @discardableResult
    public func deny(_ id: String) async throws -> Approval {
      try await approval(Call(.post, "v1", "approvals", id, "deny"))
    }

    private func approval(_ call: Call) async throws -> Approval {
      Approval(try await transport.send(call).record(ApprovalRecord.self))
    }
  }
}
