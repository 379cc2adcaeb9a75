import Credentials
import FoundationEssentials

extension KeyStore {
  /// Issues a key from a draft with defaults, as `ops1`.
  func issue(_ name: String) async throws -> IssuedKey {
    try await create(Samples.draft(name), by: .ops1)
  }

  /// The audit log, oldest first, read through small pages.
  func allEvents() async throws -> [AuditEvent] {
    var events: [AuditEvent] = []
    var query = AuditQuery(limit: 200)
    while true {
      let page = try await auditEvents(query)
      events += page.events
      guard page.hasMore, let last = page.events.last else { return events.reversed() }
      query.before = last.sequence
    }
  }

  /// What an operation gives, and the events that it writes.
  func watching<Outcome>(
    _ operation: () async throws -> Outcome
  ) async throws -> (outcome: Outcome, events: [AuditEvent]) {
    let before = try await allEvents().count
    let outcome = try await operation()
    return (outcome, Array(try await allEvents().dropFirst(before)))
  }

  /// The events that an operation writes.
  func events(of operation: () async throws -> Void) async throws -> [AuditEvent] {
    try await watching(operation).events
  }

  /// Every key that a filter matches, in order, read through pages of `limit` keys.
  func everyKey(_ filter: KeyFilter, sort: KeySort = .standard, limit: Int = 1000) async throws -> [APIKey] {
    var keys: [APIKey] = []
    var query = KeyQuery(filter: filter, sort: sort, limit: limit)
    while true {
      let page = try await self.keys(query)
      keys += page.keys
      guard page.hasMore, let last = page.keys.last else { return keys }
      query.anchor = .after(KeyCursor(at: last, in: sort))
    }
  }

  /// Every key that there is, ended ones too.
  func everyKey() async throws -> [APIKey] {
    try await everyKey(KeyFilter(terms: [.init(.state(.any))]))
  }

  /// What the store says to a presented credential.
  func authenticate(_ secret: Secret) async throws -> Result<APIKey, Refusal> {
    try await authenticate(Token(parsing: secret))
  }

  /// Why a presented credential is refused; nil where it is accepted.
  func refusal(of secret: Secret) async throws -> Refusal? {
    switch try await authenticate(secret) {
    case .success: nil
    case .failure(let refusal): refusal
    }
  }
}

/// The error that a store's operation ends with; nil where it succeeds.
func failure<Outcome>(of operation: () async throws -> Outcome) async throws -> KeyStoreError? {
  do {
    _ = try await operation()
    return nil
  } catch let error as KeyStoreError {
    return error
  }
}

extension KeyStoreError {
  var isConflict: Bool {
    if case .conflict = self { true } else { false }
  }

  /// The fields that are wrong, where the error is about fields.
  var invalidFields: Set<FieldProblem.Field>? {
    if case .invalid(let problems) = self { Set(problems.map(\.field)) } else { nil }
  }
}
