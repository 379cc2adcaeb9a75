import Credentials
import Synchronization

@testable import Dashboard

/// A store that passes everything on and keeps hold of the secrets that it gave out, to see what becomes of them.
final class RememberingStore: DashboardStore {
  let store: any DashboardStore
  private let issued = Mutex<[Secret]>([])
  /// Whether it can say nothing of a single key, as if it were lost.
  private let losesKeys: Bool

  init(_ store: any DashboardStore, losingKeys losesKeys: Bool = false) {
    self.store = store
    self.losesKeys = losesKeys
  }

  var secrets: [Secret] { issued.withLock { $0 } }
  var place: StorePlace { store.place }
  func engine() async throws(KeyStoreError) -> String { try await store.engine() }

  func create(_ draft: KeyDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedKey {
    remember(try await store.create(draft, by: actor))
  }

  func rotate(_ id: KeyID, grace: GracePeriod, by actor: Actor) async throws(KeyStoreError) -> IssuedKey {
    remember(try await store.rotate(id, grace: grace, by: actor))
  }

  private func remember(_ key: IssuedKey) -> IssuedKey {
    issued.withLock { $0.append(key.secret) }
    return key
  }

  private func remember(_ app: IssuedApp) -> IssuedApp {
    if let secret = app.secret { issued.withLock { $0.append(secret) } }
    return app
  }

  func createApp(_ draft: AppDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedApp {
    remember(try await store.createApp(draft, by: actor))
  }

  func rotateSecret(of id: AppID, by actor: Actor) async throws(KeyStoreError) -> IssuedApp {
    remember(try await store.rotateSecret(of: id, by: actor))
  }

  func confirmSaved(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store.confirmSaved(id, by: actor)
  }

  func edit(_ id: KeyID, _ edit: KeyEdit, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store.edit(id, edit, by: actor)
  }

  func disable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store.disable(id, by: actor)
  }

  func enable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store.enable(id, by: actor)
  }

  func retire(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store.retire(id, by: actor)
  }

  func revoke(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store.revoke(id, reason: reason, by: actor)
  }

  func setRotationPolicy(_ policy: RotationPolicy, by actor: Actor) async throws(KeyStoreError) {
    try await store.setRotationPolicy(policy, by: actor)
  }

  func recordPassedDeadlines() async throws(KeyStoreError) -> Int {
    try await store.recordPassedDeadlines()
  }

  func keys(_ query: KeyQuery) async throws(KeyStoreError) -> KeyPage { try await store.keys(query) }

  func tally(_ filter: KeyFilter, before cursor: KeyCursor?) async throws(KeyStoreError) -> KeyTally {
    try await store.tally(filter, before: cursor)
  }

  func counts() async throws(KeyStoreError) -> KeyCounts { try await store.counts() }

  func key(_ id: KeyID) async throws(KeyStoreError) -> APIKey {
    if losesKeys { throw .unavailable("the connection is lost") }
    return try await store.key(id)
  }

  func key(referredToAs reference: String) async throws(KeyStoreError) -> APIKey {
    try await store.key(referredToAs: reference)
  }

  func rotationPolicy() async throws(KeyStoreError) -> RotationPolicy { try await store.rotationPolicy() }

  func authenticate(_ token: Token) async throws(KeyStoreError) -> Result<APIKey, Refusal> {
    try await store.authenticate(token)
  }

  func record(_ uses: [KeyUse]) async throws(KeyStoreError) { try await store.record(uses) }

  func record(refused requests: [RefusedRequest]) async throws(KeyStoreError) {
    try await store.record(refused: requests)
  }

  func refusals(_ query: RefusalQuery) async throws(KeyStoreError) -> RefusalPage {
    try await store.refusals(query)
  }

  func usage(of id: KeyID) async throws(KeyStoreError) -> KeyUsage { try await store.usage(of: id) }

  func hourlyRequests(of ids: [KeyID]) async throws(KeyStoreError) -> [KeyID: [Int]] {
    try await store.hourlyRequests(of: ids)
  }

  func auditEvents(_ query: AuditQuery) async throws(KeyStoreError) -> AuditPage {
    try await store.auditEvents(query)
  }

  func record(_ export: Export, by actor: Actor) async throws(KeyStoreError) {
    try await store.record(export, by: actor)
  }

  func verifyAuditChain() async throws(KeyStoreError) -> AuditVerification {
    try await store.verifyAuditChain()
  }

  func changes() -> AsyncStream<Void> { store.changes() }

  func close() async { await store.close() }
}
