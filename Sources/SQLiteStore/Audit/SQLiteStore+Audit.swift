package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func auditEvents(_ query: AuditQuery) async throws(KeyStoreError) -> AuditPage {
    let search = AuditSearch(query, at: instant)
    switch try await look(search.begin) {
    case .page(let page):
      return page
    case .walk(var walk):
      while !walk.isOver {
        guard !Task.isCancelled else { throw .unavailable("the search of the log was given up") }
        walk = try await look(walk.further)
      }
      return walk.page
    }
  }

  package func record(_ export: Export, by actor: Actor) async throws(KeyStoreError) {
    try await change { change in
      try change.append(
        AuditEntry(export.action, target: export.file, by: actor, at: change.now, detail: export.detail)
      )
    }
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
