import Credentials

@testable import Dashboard

extension RememberingStore {
  func apps(limit: Int, after cursor: AppID?) async throws(KeyStoreError) -> AppPage {
    try await store.apps(limit: limit, after: cursor)
  }

  func app(referredToAs reference: String) async throws(KeyStoreError) -> App {
    try await store.app(referredToAs: reference)
  }

  func deleteApp(_ id: AppID, by actor: Actor) async throws(KeyStoreError) -> App {
    try await store.deleteApp(id, by: actor)
  }

  func pendingApprovals() async throws(KeyStoreError) -> [Approval] { try await store.pendingApprovals() }

  func pendingApproval(code: UserCode) async throws(KeyStoreError) -> Approval {
    try await store.pendingApproval(code: code)
  }

  func approve(
    _ id: ApprovalID,
    code: UserCode,
    scopes: ScopeSet,
    for owner: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> Approval {
    try await store.approve(id, code: code, scopes: scopes, for: owner, by: actor)
  }

  func deny(_ id: ApprovalID, by actor: Actor) async throws(KeyStoreError) -> Approval {
    try await store.deny(id, by: actor)
  }

  func grants(_ query: GrantQuery) async throws(KeyStoreError) -> GrantPage { try await store.grants(query) }

  func grant(_ id: KeyID) async throws(KeyStoreError) -> Grant { try await store.grant(id) }

  func revokeGrant(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> Grant {
    try await store.revokeGrant(id, reason: reason, by: actor)
  }
}
