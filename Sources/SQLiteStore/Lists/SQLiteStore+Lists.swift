package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func keys(_ query: KeyQuery) async throws(KeyStoreError) -> KeyPage {
    let now = instant
    return try await look { db in
      let limit = min(max(query.limit, 1), 1_000)
      var order = KeyOrder(sort: query.sort)
      var place: SQL?
      switch query.anchor {
      case .start: break
      case .end: order.isReversed = true
      case .after(let cursor): place = try order.isBehind(cursor)
      case .from(let cursor): place = try order.isBehind(cursor, including: true)
      case .before(let cursor):
        order.isReversed = true
        place = try order.isBehind(cursor)
      }
      let selection = try KeySelection(query.filter, at: now, in: db)
      let sql = selection.page(order, behind: place, limit: limit + 1)
      let found = try SQLRequest<Row>(literal: sql, cached: true).fetchAll(db).map(APIKey.init)
      let keys = Array(found.prefix(limit))
      return KeyPage(keys: order.isReversed ? keys.reversed() : keys, hasMore: found.count > limit)
    }
  }

  package func tally(
    _ filter: KeyFilter,
    before cursor: KeyCursor?
  ) async throws(KeyStoreError) -> KeyTally {
    let now = instant
    return try await look { [remembered = rememberedTally] db in
      let question = TallyQuestion(filter: filter, cursor: cursor)
      guard question.isAnsweredByEvents else { return try Self.tally(question, at: now, in: db) }
      return try remembered.answer(to: question, at: now.milliseconds, in: db) {
        try Self.tally(question, at: now, in: db)
      }
    }
  }

  private static func tally(_ question: TallyQuestion, at now: Date, in db: Database) throws -> KeyTally {
    let selection = try KeySelection(question.filter, few: KeyCandidates.countable, at: now, in: db)
    let order = KeyOrder(sort: question.cursor?.sort ?? .standard, isReversed: true)
    let sql = selection.counts(order, at: try question.cursor.map { try order.isBehind($0) })
    let row = try SQLRequest<Row>(literal: sql, cached: true).fetchOne(db)
    return KeyTally(matching: row.map { $0[0] } ?? 0, position: row.map { $0[1] } ?? 0)
  }

  package func key(_ id: KeyID) async throws(KeyStoreError) -> APIKey {
    try await look { db in try KeyRow.find(id, in: db).key }
  }

  package func key(referredToAs reference: String) async throws(KeyStoreError) -> APIKey {
    try await look { db in
      let byID = "SELECT \(KeyRow.columns) FROM keys WHERE id = ?"
      if let row = try Row.fetchOne(db.cachedStatement(sql: byID), arguments: [reference]) {
        return try APIKey(row)
      }
      for condition in ["revoked_at IS NULL AND replaced_by IS NULL", "1"] {
        let byName = """
          SELECT \(KeyRow.columns) FROM keys INDEXED BY keys_named
          WHERE name_folded = ? AND \(condition) ORDER BY created_at DESC, id DESC LIMIT 5
          """
        let found = try Row.fetchAll(
          db.cachedStatement(sql: byName),
          arguments: [SearchText.folded(reference)]
        ).map(APIKey.init)
        if found.count > 1 { throw KeyStoreError.ambiguous(reference, found.map(\.id)) }
        if let key = found.first { return key }
      }
      throw KeyStoreError.notFound(reference)
    }
  }
}
