package import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  package func pendingApprovals() async throws(KeyStoreError) -> [Approval] {
    try await record(Call(.get, "v1", "approvals"), ApprovalListRecord.self).data.map(Approval.init(_:))
  }

  package func pendingApproval(code: UserCode) async throws(KeyStoreError) -> Approval {
    let call = Call(.get, "v1", "approvals", "lookup").asking("code", code.description)
    return try await approval(call, about: code.description)
  }

  /// The server approves for the person behind the credential alone; anybody else is refused here.
  package func approve(
    _ id: ApprovalID,
    code: UserCode,
    scopes: ScopeSet,
    for owner: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> Approval {
    let person = try await person()
    guard owner == person else {
      throw .invalid([.init(.owner, "the server approves for you alone, and knows you as \(person)")])
    }
    let request = ApproveRequest(code: code.description, scopes: scopes.ordered)
    let call = try call(Call(.post, "v1", "approvals", id.rawValue, "approve"), sending: request)
    return try await approval(call, about: id.rawValue)
  }

  package func deny(_ id: ApprovalID, by actor: Actor) async throws(KeyStoreError) -> Approval {
    try await approval(Call(.post, "v1", "approvals", id.rawValue, "deny"), about: id.rawValue)
  }

  private func approval(_ call: Call, about reference: String) async throws(KeyStoreError) -> Approval {
    Approval(try await record(call, ApprovalRecord.self, about: reference, kind: .approval))
  }
}
