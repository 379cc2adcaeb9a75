import Credentials
import CredentialsTesting
import SQLiteStore
import Testing

/// What the log says, and what it notices when somebody has been at it.
@Suite struct AuditLogTests {
  private static let unlock = "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted;"

  private func filled(_ place: TemporaryStore) async throws -> SQLiteStore {
    let store = try place.open()
    for number in 1...5 { _ = try await store.create(Samples.draft("key-\(number)"), by: .ops1) }
    return store
  }

  @Test(
    arguments: [
      (
        "UPDATE audit SET detail = 'nothing' WHERE sequence = 3",
        AuditVerification.broken(atSequence: 3, events: 5)
      ),
      ("UPDATE audit SET actor_name = 'mallory' WHERE sequence = 5", .broken(atSequence: 5, events: 5)),
      ("DELETE FROM audit WHERE sequence = 2", .broken(atSequence: 3, events: 4)),
      ("DELETE FROM audit WHERE sequence = 5", .broken(atSequence: 5, events: 4)),
      ("DELETE FROM audit WHERE sequence > 2", .broken(atSequence: 3, events: 2)),
      ("DELETE FROM audit", .broken(atSequence: 1, events: 0)),
      ("DELETE FROM audit_head", .broken(atSequence: 1, events: 5)),
      ("UPDATE audit_head SET sequence = 4", .broken(atSequence: 5, events: 5)),
    ]
  )
  func tamperingIsFound(sql: String, found: AuditVerification) async throws {
    let place = TemporaryStore()
    let store = try await filled(place)
    #expect(try await store.verifyAuditChain() == .intact(events: 5))
    try place.sqlite3(Self.unlock + sql)
    #expect(try await store.verifyAuditChain() == found)
    await store.close()
  }

  @Test func emptyLogIsIntact() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    #expect(try await store.verifyAuditChain() == .intact(events: 0))
    await store.close()
  }

  @Test func databaseItselfRefusesToChangeTheLog() async throws {
    let place = TemporaryStore()
    let store = try await filled(place)
    try place.sqlite3("UPDATE audit SET detail = 'nothing'")
    try place.sqlite3("DELETE FROM audit")
    #expect(try await store.verifyAuditChain() == .intact(events: 5))
    await store.close()
  }

  @Test func refusedChangeLeavesNoEvent() async throws {
    let place = TemporaryStore()
    let store = try await filled(place)
    let id = try await store.key(referredToAs: "key-1").id
    #expect(await storeError { try await store.create(Samples.draft("KEY-1"), by: .qa) } != nil)
    #expect(await storeError { try await store.enable(id, by: .qa) } != nil)
    #expect(try await store.actions().count == 5)
    await store.close()
  }

  @Test func windowsOfTheLogMeetWithoutGapOrOverlap() async throws {
    let place = TemporaryStore()
    let store = try await filled(place)
    let id = try await store.key(referredToAs: "key-2").id
    _ = try await store.disable(id, by: .qa)
    var found: [Int] = []
    var query = AuditQuery(limit: 4)
    while true {
      let page = try await store.auditEvents(query)
      #expect(page.matching == 6)
      found += page.events.map(\.sequence)
      query.before = page.events.last?.sequence
      if !page.hasMore { break }
    }
    #expect(found == [6, 5, 4, 3, 2, 1])
    #expect(try await store.actions(of: id) == ["key.created", "key.disabled"])
    let created = try await store.auditEvents(AuditQuery(action: "key.cre", limit: 2))
    #expect(created.events.map(\.sequence) == [5, 4])
    #expect(created.matching == 5)
    #expect(created.hasMore)
    await store.close()
  }
}
