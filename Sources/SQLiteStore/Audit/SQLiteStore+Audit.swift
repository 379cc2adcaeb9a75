package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func auditEvents(_ query: AuditQuery) async throws(KeyStoreError) -> AuditPage {
    let limit = min(max(query.limit, 1), 1_000)
    return try await look { db in
      let condition = Self.condition(query)
      let counting: SQL = "SELECT count(*) FROM audit WHERE \(condition)"
      let matching = try SQLRequest<Int>(literal: counting, cached: true).fetchOne(db) ?? 0

      // Few events of an action are gathered and sorted; many are met soon when walking back in time.
      let source: SQL =
        switch (query.keyID, query.action) {
        case (_?, _): "INDEXED BY audit_by_key"
        case (nil, _?) where matching <= 2_000: "INDEXED BY audit_by_action"
        case (nil, _): "NOT INDEXED"
        }
      let before: SQL = query.before.map { "AND sequence < \($0)" } ?? ""
      let selecting: SQL = """
        SELECT \(SQL(sql: AuditEvent.columns)) FROM audit \(source) WHERE \(condition) \(before) \
        ORDER BY sequence DESC LIMIT \(limit + 1)
        """
      let events = try SQLRequest<Row>(literal: selecting, cached: true).fetchAll(db).map(AuditEvent.init)
      return AuditPage(events: Array(events.prefix(limit)), hasMore: events.count > limit, matching: matching)
    }
  }

  private static func condition(_ query: AuditQuery) -> SQL {
    var parts: [SQL] = ["1"]
    if let id = query.keyID { parts.append("key_id = \(id.rawValue)") }
    if let action = query.action {
      // All that begins with it lies between it and it with the last character behind it.
      parts.append("action >= \(action) AND action < \(action + "\u{10FFFF}")")
    }
    return parts.joined(separator: " AND ")
  }

  package func verifyAuditChain() async throws(KeyStoreError) -> AuditVerification {
    let end = try await look { db in try AuditEnd(db) }
    var previous: (sequence: Int, hash: [UInt8])?
    // Batches, so that a long log neither fills memory nor keeps the database from being tidied up.
    while true {
      let last = previous?.sequence ?? 0
      let batch = try await look { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT \(AuditEvent.columns) FROM audit WHERE sequence > ? AND sequence <= ?
            ORDER BY sequence LIMIT 1000
            """
        )
        return try Row.fetchAll(statement, arguments: [last, end.lastSequence]).map(AuditEvent.init)
      }
      if batch.isEmpty { break }
      for event in batch {
        guard AuditChain.isIntact(event, after: previous) else {
          return .broken(atSequence: event.sequence, events: end.events)
        }
        previous = (event.sequence, event.hash)
      }
    }
    return end.verification(last: previous)
  }
}
