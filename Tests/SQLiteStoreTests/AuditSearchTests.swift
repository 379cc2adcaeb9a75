import Credentials
import CredentialsTesting
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// A log that is too long to be read for every question.
@Suite struct AuditSearchTests {
  private static let count = 120_000

  /// Events a second apart, whose hashes nobody looks at.
  private func longLog(_ place: TemporaryStore) async throws -> SQLiteStore {
    let store = try place.open()
    try await store.change { change in
      try change.db.execute(
        sql: """
          WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
          INSERT INTO audit
            (sequence, at, actor_name, actor_origin, action, target, detail, previous_hash, hash)
          SELECT n, :now - (:count - n) * 1000, iif(n = 70, 'Ann', 'bot-' || (n % 3)), 'api 10.0.0.' || (n % 9),
            iif(n % 40000 = 7, 'key.revoked', 'key.edited'), 'service-' || (n % 1000),
            iif(n % 50000 = 11, 'Zapier is gone', 'note'), zeroblob(32), zeroblob(32)
          FROM numbers
          """,
        arguments: ["count": Self.count, "now": change.now.milliseconds]
      )
    }
    return store
  }

  private func page(
    _ filter: String,
    before: Int? = nil,
    limit: Int = 50,
    in store: SQLiteStore
  ) async throws -> AuditPage {
    try await store.auditEvents(
      AuditQuery(filter: try AuditFilter(parsing: filter), before: before, limit: limit)
    )
  }

  @Test func whatIsRareIsFoundFarBackInTheLog() async throws {
    let place = TemporaryStore()
    let store = try await longLog(place)
    let words = try await page("ZAPIER", in: store)
    #expect(words.events.map(\.sequence) == [100_011, 50_011, 11])
    #expect(words.matching == 3 && !words.hasMore)
    let first = try await page("zapier", limit: 2, in: store)
    #expect(first.events.map(\.sequence) == [100_011, 50_011])
    #expect(first.hasMore && first.matching == nil)
    let rest = try await page("zapier", before: 50_011, limit: 2, in: store)
    #expect(rest.events.map(\.sequence) == [11] && !rest.hasMore)
    #expect(try await page("zebra", in: store) == AuditPage(events: [], hasMore: false, matching: 0))
    await store.close()
  }

  @Test func actionsAndActorsAreCountedWithoutReadingTheLog() async throws {
    let place = TemporaryStore()
    let store = try await longLog(place)
    let revoked = try await page("action:key.revoked", limit: 1, in: store)
    #expect(revoked.events.map(\.sequence) == [80_007] && revoked.matching == 3 && revoked.hasMore)
    let edited = try await page("action:key.edited", limit: 1, in: store)
    #expect(edited.matching == Self.count - 3)
    let ann = try await page("actor:ANN from:api", limit: 1, in: store)
    #expect(ann.events.map(\.sequence) == [70] && ann.matching == 1)
    #expect(try await page("!actor:bot-0 actor:ann", in: store).events.map(\.sequence) == [70])
    #expect(try await page("", limit: 1, in: store).matching == Self.count)
    await store.close()
  }

  @Test func aSpanOfTimeIsCountedWhereItIsShort() async throws {
    let place = TemporaryStore()
    let store = try await longLog(place)
    #expect(try await page("since:1h", limit: 1, in: store).matching == 3_601)
    let old = try await page("until:\((ManualClock.start - 119_998).internetTime)", in: store)
    #expect(old.events.map(\.sequence) == [2, 1] && old.matching == 2)
    #expect(try await page("!since:1h note", limit: 1, in: store).matching == nil)
    #expect(try await page("since:1h until:2h", in: store).matching == 0)
    await store.close()
  }

  @Test func aSearchThatNobodyWaitsForAnyLongerEnds() async throws {
    let place = TemporaryStore()
    let store = try await longLog(place)
    let search = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await page("zebra", in: store)
    }
    await #expect(throws: KeyStoreError.self) { try await search.value }
    await store.close()
  }
}
