import Credentials
import CredentialsTesting
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// What makes a list as quick in a large store as in a small one: no page that fills soon is read
/// from the whole table or sorted.
@Suite struct QueryPlanTests {
  private static let sorts = KeySort.Column.allCases.flatMap { column in
    [KeySort(column, ascending: true), KeySort(column, ascending: false)]
  }

  @Test func listsAreReadAlongTheirIndexes() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    try await store.multiply(to: 30_000)
    for text in ["", "is:any", "is:revoked", "env:prod", "se", "service"] {
      let filter = try KeyFilter(parsing: text)
      for sort in Self.sorts {
        let key = try await store.keys(KeyQuery(filter: filter, sort: sort, limit: 1)).keys[0]
        for plan in try await Self.plans(filter, KeyCursor(at: key, in: sort), in: store) {
          #expect(
            plan.contains("SEARCH keys USING INDEX keys_by_\(sort.column.rawValue) (listed=?"),
            "\(text)"
          )
          #expect(!plan.contains("SCAN keys"), "\(text)")
          #expect(!plan.contains("TEMP B-TREE"), "\(text)")
        }
      }
    }
    await store.close()
  }

  @Test func rareWordsAndStatesAreFoundByTheirIndexes() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let id = try await store.create(Samples.draft("zebra"), by: .ops1).key.id
    try await store.multiply(to: 30_000)
    _ = try await store.disable(id, by: .ops1)
    for (text, index) in [("zebra", "SCAN key_search VIRTUAL TABLE INDEX"), ("is:disabled", "keys_disabled")]
    {
      let filter = try KeyFilter(parsing: text)
      let cursor = KeyCursor(at: try await store.key(id), in: KeySort(.name))
      for plan in try await Self.plans(filter, cursor, in: store) {
        #expect(plan.contains("SEARCH keys USING INTEGER PRIMARY KEY (rowid=?)"))
        #expect(plan.contains(index))
      }
    }
    await store.close()
  }

  /// The plans from the start, the end, and either side of a place.
  private static func plans(
    _ filter: KeyFilter,
    _ cursor: KeyCursor,
    in store: SQLiteStore
  ) async throws -> [String] {
    try await store.look { db in
      let selection = try KeySelection(filter, at: ManualClock.start, in: db)
      return try [false, true].flatMap { isReversed in
        let order = KeyOrder(sort: cursor.sort, isReversed: isReversed)
        return try [nil, order.isBehind(cursor)].map { place in
          try plan(of: selection.page(order, behind: place, limit: 51), in: db)
        }
      }
    }
  }

  private static func plan(of query: SQL, in db: Database) throws -> String {
    let rows = try SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(query)").fetchAll(db)
    return rows.map { $0["detail"] as String }.joined(separator: "\n")
  }
}
