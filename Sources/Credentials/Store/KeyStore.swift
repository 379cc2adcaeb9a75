/// Where keys are kept: operations, not rows.
///
/// Every change and its audit event are one transaction, durable when the call returns. A change says by whom it is
/// made; time and randomness belong to the store. Nothing in here speaks of a database or a network, so that
/// another engine can stand behind it.
package protocol KeyStore: Sendable {
  /// What to call the store on a screen.
  var place: StorePlace { get }

  /// What keeps the keys, and its version: `SQLite 3.40.1`, `qodryx 0.1.0`. It is asked anew each time, so that it also
  /// tells whether the store answers.
  func engine() async throws(KeyStoreError) -> String

  // MARK: Changes

  /// Issues a key or a personal token. Its name must not be in use by another current key of the same kind.
  ///
  /// - Throws: ``KeyStoreError/invalid(_:)`` with every field that is wrong.
  func create(_ draft: KeyDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedKey

  /// Notes that somebody has the secret. A second confirmation changes nothing.
  func confirmSaved(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey

  /// Changes what may be changed about a key. An edit that changes nothing writes nothing.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` for a key that has ended.
  func edit(_ id: KeyID, _ edit: KeyEdit, by actor: Actor) async throws(KeyStoreError) -> APIKey

  /// Stops a key, reversibly.
  func disable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey

  /// Lets a disabled key work again.
  func enable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey

  /// Issues a successor with the same name, scopes, type, environment, owner and limit; where the key had an expiry
  /// the successor gets as long a life again. The old key works until the grace ends, never past its own expiry.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` unless the key is active.
  func rotate(_ id: KeyID, grace: GracePeriod, by actor: Actor) async throws(KeyStoreError) -> IssuedKey

  /// Ends a replaced key's grace now.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` unless the key is in its grace.
  func retire(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey

  /// Ends a key for good: the next request with it is refused, by every process on the store.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` for a key that is revoked already.
  func revoke(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> APIKey

  /// Sets how often keys are due for rotation, for all keys.
  func setRotationPolicy(_ policy: RotationPolicy, by actor: Actor) async throws(KeyStoreError)

  /// Writes the events that the passing of time has caused (due soon, overdue, grace ended), a bounded number at a
  /// time, and says how many.
  @discardableResult
  func recordPassedDeadlines() async throws(KeyStoreError) -> Int

  // MARK: Looking

  func keys(_ query: KeyQuery) async throws(KeyStoreError) -> KeyPage

  /// How many keys match, and how many of them come before `cursor` (0 without one).
  func tally(_ filter: KeyFilter, before cursor: KeyCursor?) async throws(KeyStoreError) -> KeyTally

  func counts() async throws(KeyStoreError) -> KeyCounts

  func key(_ id: KeyID) async throws(KeyStoreError) -> APIKey

  /// The key with this identifier, or else the only current key with this name, or else the only key with it.
  ///
  /// - Throws: ``KeyStoreError/notFound(_:kind:)``, ``KeyStoreError/ambiguous(_:_:)``.
  func key(referredToAs reference: String) async throws(KeyStoreError) -> APIKey

  func rotationPolicy() async throws(KeyStoreError) -> RotationPolicy

  // MARK: Use

  /// Accepts the credential or says why not. Reads the store every time: a revocation counts at the next call.
  func authenticate(_ token: Token) async throws(KeyStoreError) -> Result<APIKey, Refusal>

  /// Adds requests to the record of use, in one transaction. Unknown keys are skipped. A request with an ended key is
  /// an audit event as well, at most one an hour for each key. Of a grant only the last accepted request is kept.
  func record(_ uses: [KeyUse]) async throws(KeyStoreError)

  /// Adds refused requests to the record of refusals, in one transaction. It keeps the newest: see
  /// ``RefusedRequest/kept``.
  func record(refused requests: [RefusedRequest]) async throws(KeyStoreError)

  /// What was refused lately, newest first.
  func refusals(_ query: RefusalQuery) async throws(KeyStoreError) -> RefusalPage

  func usage(of id: KeyID) async throws(KeyStoreError) -> KeyUsage

  /// Accepted requests in each of the last 24 hours, oldest first, for the rows on a screen.
  func hourlyRequests(of ids: [KeyID]) async throws(KeyStoreError) -> [KeyID: [Int]]

  // MARK: Audit

  func auditEvents(_ query: AuditQuery) async throws(KeyStoreError) -> AuditPage

  func verifyAuditChain() async throws(KeyStoreError) -> AuditVerification

  /// Notes in the log what is about to be written to a file. Whoever exports something does so first.
  func record(_ export: Export, by actor: Actor) async throws(KeyStoreError)

  // MARK: Life

  /// An element after every change of the store by anybody, this process or another, within a second.
  /// Without changes it costs nothing.
  func changes() -> AsyncStream<Void>

  /// Finishes what has begun; the store is not used afterwards.
  func close() async
}
