package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func pendingApprovals() async throws(KeyStoreError) -> [Approval] {
    let now = instant.milliseconds
    return try await look { db in
      let statement = try db.cachedStatement(sql: Self.pendingRequests)
      return try Row.fetchAll(statement, arguments: [now]).map { try ApprovalRow($0).approval }.reversed()
    }
  }

  /// All live for as long, so that the order of their ends is that of their beginnings. The newest, so that
  /// nobody can push out of sight what somebody is waiting for just now.
  static let pendingRequests = """
    SELECT \(ApprovalRow.columns) FROM approvals INDEXED BY approvals_pending
    WHERE decided_at IS NULL AND expires_at > ? ORDER BY expires_at DESC, number DESC LIMIT 200
    """

  package func pendingApproval(code: UserCode) async throws(KeyStoreError) -> Approval {
    let now = instant
    return try await look { db in
      guard let approval = try ApprovalRow.fetch(code, in: db)?.approval, approval.isPending(at: now) else {
        throw KeyStoreError.notFound(code.description, kind: .approval)
      }
      return approval
    }
  }

  package func approve(
    _ id: ApprovalID,
    code: UserCode,
    scopes: ScopeSet,
    for owner: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> Approval {
    let outcome: Result<Approval, KeyStoreError> = try await change { change in
      let row = try change.findPending(id, refused: "approved")
      guard row.code == code else {
        // Not thrown: what is thrown takes the count back.
        return .failure(.invalid([try change.countWrongCode(of: row, by: actor)]))
      }
      let problems = row.approval.problems(ofGranting: scopes) + KeyDraft.problems(ofOwner: owner)
      guard problems.isEmpty else { throw KeyStoreError.invalid(problems) }
      let granted = Approval.Granted(owner: owner, scopes: scopes)
      let detail = "for \(owner): \(scopes.joined)"
      return .success(try change.decide(row, granting: granted, by: actor, detail: detail))
    }
    return try outcome.get()
  }

  package func deny(_ id: ApprovalID, by actor: Actor) async throws(KeyStoreError) -> Approval {
    try await change { change in
      try change.decide(change.findPending(id, refused: "denied"), granting: nil, by: actor)
    }
  }
}
