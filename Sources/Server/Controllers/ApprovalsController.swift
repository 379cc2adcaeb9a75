import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// `/v1/approvals`: apps that wait for somebody to let them act. Nobody lets an app do what they may not do
/// themselves, and it acts for nobody else.
struct ApprovalsController: Controller {
  let store: any AppStore
  let now: @Sendable () -> Date

  var endpoints: [Endpoint] {
    let read = Scope(.read, .keys)
    let write = Scope(.write, .keys)
    let path = "/v1/approvals"
    return [
      Endpoint(.get, path, needs: read) { _, _ in
        .json(ApprovalListRecord(data: try await store.pendingApprovals().map(record)))
      },
      Endpoint(.get, "\(path)/lookup", needs: read, query: [.code]) { _, context in
        let code = try Self.code(try context.query.required(.code))
        return .json(record(try await store.pendingApproval(code: code)))
      },
      Endpoint(.post, "\(path)/{id}/approve", needs: write, answer: approve),
      Endpoint(.post, "\(path)/{id}/deny", needs: write) { _, context in
        .json(record(try await store.deny(try context.approvalID(), by: context.actor)))
      },
    ]
  }

  private func approve(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, _) = try await request.read(ApproveRequest.self, limit: context.bodyLimit)
    let id = try context.approvalID()
    let scopes = try await scopes(of: id, named: body.scopes)
    try context.requireHeld(scopes.intersection(Scope.all))
    let approval = try await store.approve(
      id,
      code: try Self.code(body.code),
      scopes: scopes,
      for: context.principal.owner,
      by: context.actor
    )
    return .json(record(approval))
  }

  /// What is to be allowed: all that the app asks for, where nobody says. Of a request that does not wait any more
  /// nothing is: the store says what became of it.
  private func scopes(
    of id: ApprovalID,
    named scopes: [Scope]?
  ) async throws(KeyStoreError) -> ScopeSet {
    if let scopes { return ScopeSet(scopes) }
    return try await store.pendingApprovals().first { $0.id == id }?.scopes ?? []
  }

  private func record(_ approval: Approval) -> ApprovalRecord {
    ApprovalRecord(approval, at: now())
  }

  /// - Throws: ``KeyStoreError/invalid(_:)`` for what is no code.
  private static func code(_ text: String) throws(KeyStoreError) -> UserCode {
    do throws(FieldProblemError) { return try UserCode(parsing: text) } catch {
      throw .invalid([error.problem])
    }
  }
}

extension AuthenticatedContext {
  fileprivate func approvalID() throws(RequestFailure) -> ApprovalID {
    ApprovalID(rawValue: try identifier())
  }
}
