import Credentials
import CredentialsTesting
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// What makes a list as quick in a large store as in a small one: no query reads or sorts the whole table.
@Suite struct QueryPlanTests {
  private static let sorts = KeySort.Column.allCases.flatMap { column in
    [KeySort(column, ascending: true), KeySort(column, ascending: false)]
  }

  @Test(arguments: sorts, ["", "is:any", "is:revoked", "env:prod", "de"])
  func listIsReadAlongItsIndex(sort: KeySort, text: String) async throws {
    let place = TemporaryStore()
    let store = try place.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    try await store.multiply(to: 2_000)
    let key = try await store.keys(KeyQuery(limit: 1)).keys[0]
    let filter = try KeyFilter(parsing: text)
    let plans = try await store.look { db in
      let selection = try KeySelection(filter, at: place.clock.date, in: db)
      let cursor = KeyCursor(at: key, in: sort)
      return try [false, true].flatMap { isReversed in
        let order = KeyOrder(sort: sort, isReversed: isReversed)
        return try [nil, order.isBehind(cursor)].map { behind in
          try Self.plan(of: selection.page(order, behind: behind, limit: 51), in: db)
        }
      }
    }
    for plan in plans {
      #expect(plan.contains("SEARCH keys USING INDEX keys_by_\(sort.column.rawValue) (listed=?"))
      #expect(!plan.contains("SCAN keys"))
      #expect(!plan.contains("TEMP B-TREE"))
    }
    await store.close()
  }

  private static func plan(of query: SQL, in db: Database) throws -> String {
    let rows = try SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(query)").fetchAll(db)
    return rows.map { $0["detail"] as String }.joined(separator: "\n")
  }
}
