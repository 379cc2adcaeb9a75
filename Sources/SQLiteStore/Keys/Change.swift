import Credentials
import Foundation
import GRDB

/// One transaction that changes the store.
struct Change {
  let db: Database
  /// The one instant of everything in it.
  let now: Date

  init(_ db: Database, at now: Date) {
    self.db = db
    self.now = now
  }

  /// Appends an event behind the last one.
  func append(_ entry: AuditEntry) throws {
    let head = try Row.fetchOne(db.cachedStatement(sql: "SELECT sequence, hash FROM audit_head"))
    let event = AuditChain.append(entry, after: head.map { (sequence: $0[0], hash: [UInt8]($0[1] as Data)) })
    try db.cachedStatement(
      sql: """
        INSERT INTO audit
          (sequence, at, actor_name, actor_origin, action, key_id, target, detail, previous_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      event.sequence, event.at.milliseconds, event.actor.name, event.actor.origin, event.action.rawValue,
      event.keyID?.rawValue, event.target, event.detail, Data(event.previousHash), Data(event.hash),
    ])
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO audit_head (only, sequence, hash) VALUES (1, ?, ?)"
    ).execute(arguments: [event.sequence, Data(event.hash)])
  }

  /// Appends an event about a key, at this instant.
  func append(_ action: AuditEvent.Action, of key: APIKey, by actor: Actor, detail: String = "") throws {
    try append(AuditEntry(action, of: key, by: actor, at: now, detail: detail))
  }
}
