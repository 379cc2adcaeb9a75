import Credentials
import FoundationEssentials
import RemoteStore
import Synchronization

/// Sends each operation through the store of whoever does it, since a server knows people by their credentials.
final class StoreOfMany: KeyStore {
  let place: StorePlace
  private let server: RunningServer
  private let now: @Sendable () -> Date
  private let stores = Mutex<[String: RemoteStore]>([:])

  init(_ server: RunningServer, now: @escaping @Sendable () -> Date) {
    self.server = server
    self.now = now
    place = StorePlace(kind: "test", location: server.address)
  }

  func store(of name: String = "ops1") throws(KeyStoreError) -> RemoteStore {
    do {
      return try stores.withLock { stores in
        if let store = stores[name] { return store }
        let store = try server.store(of: name, now: now)
        stores[name] = store
        return store
      }
    } catch {
      throw .unusable("\(error)")
    }
  }

  /// A personal token is made by the person whom it is for.
  func create(_ draft: KeyDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedKey {
    let name = draft.type == .personal ? draft.owner : actor.name
    return try await store(of: name).create(draft, by: actor)
  }

  func confirmSaved(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store(of: actor.name).confirmSaved(id, by: actor)
  }

  func edit(_ id: KeyID, _ edit: KeyEdit, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store(of: actor.name).edit(id, edit, by: actor)
  }

  func disable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store(of: actor.name).disable(id, by: actor)
  }

  func enable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store(of: actor.name).enable(id, by: actor)
  }

  func rotate(_ id: KeyID, grace: GracePeriod, by actor: Actor) async throws(KeyStoreError) -> IssuedKey {
    try await store(of: actor.name).rotate(id, grace: grace, by: actor)
  }

  func retire(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store(of: actor.name).retire(id, by: actor)
  }

  func revoke(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await store(of: actor.name).revoke(id, reason: reason, by: actor)
  }

  func setRotationPolicy(_ policy: RotationPolicy, by actor: Actor) async throws(KeyStoreError) {
    try await store(of: actor.name).setRotationPolicy(policy, by: actor)
  }

  func recordPassedDeadlines() async throws(KeyStoreError) -> Int {
    try await store().recordPassedDeadlines()
  }

  func keys(_ query: KeyQuery) async throws(KeyStoreError) -> KeyPage {
    try await store().keys(query)
  }

  func tally(_ filter: KeyFilter, before cursor: KeyCursor?) async throws(KeyStoreError) -> KeyTally {
    try await store().tally(filter, before: cursor)
  }

  func engine() async throws(KeyStoreError) -> String {
    try await store().engine()
  }

  func counts() async throws(KeyStoreError) -> KeyCounts {
    try await store().counts()
  }

  func key(_ id: KeyID) async throws(KeyStoreError) -> APIKey {
    try await store().key(id)
  }

  func key(referredToAs reference: String) async throws(KeyStoreError) -> APIKey {
    try await store().key(referredToAs: reference)
  }

  func rotationPolicy() async throws(KeyStoreError) -> RotationPolicy {
    try await store().rotationPolicy()
  }

  func authenticate(_ token: Token) async throws(KeyStoreError) -> Result<APIKey, Refusal> {
    try await store().authenticate(token)
  }

  func record(_ uses: [KeyUse]) async throws(KeyStoreError) {
    try await store().record(uses)
  }

  func record(refused requests: [RefusedRequest]) async throws(KeyStoreError) {
    try await store().record(refused: requests)
  }

  func refusals(_ query: RefusalQuery) async throws(KeyStoreError) -> RefusalPage {
    try await store().refusals(query)
  }

  func usage(of id: KeyID) async throws(KeyStoreError) -> KeyUsage {
    try await store().usage(of: id)
  }

  func hourlyRequests(of ids: [KeyID]) async throws(KeyStoreError) -> [KeyID: [Int]] {
    try await store().hourlyRequests(of: ids)
  }

  func auditEvents(_ query: AuditQuery) async throws(KeyStoreError) -> AuditPage {
    try await store().auditEvents(query)
  }

  func record(_ export: Export, by actor: Actor) async throws(KeyStoreError) {
    try await store(of: actor.name).record(export, by: actor)
  }

  func verifyAuditChain() async throws(KeyStoreError) -> AuditVerification {
    try await store().verifyAuditChain()
  }

  func changes() -> AsyncStream<Void> {
    (try? store().changes()) ?? AsyncStream { $0.finish() }
  }

  func close() async {
    for store in stores.withLock({ $0 }).values { await store.close() }
  }
}
