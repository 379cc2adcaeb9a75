import Credentials
import Foundation
import GRDB

extension Change {
  /// Writes at most `limit` events that the passing of time has caused, the oldest first, and says how many.
  func recordPassedDeadlines(limit: Int) throws -> Int {
    var events = 0
    while events < limit {
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(KeyRow.columns) FROM keys WHERE next_event_at <= ? ORDER BY next_event_at, number LIMIT ?
            """
        ),
        arguments: [now.milliseconds, limit - events]
      ).map(KeyRow.init)
      if rows.isEmpty { break }
      for row in rows where try recordPassedDeadline(of: row) { events += 1 }
    }
    return events
  }

  /// Whether it was an event: a key that has expired since keeps quiet about its rotation.
  private func recordPassedDeadline(of row: KeyRow) throws -> Bool {
    var row = row
    guard row.key.graceEndsAt == nil else {
      try save(row)
      try append(.graceEnded, of: row.key, by: .system)
      return true
    }
    let policy = try policy()
    let rotation = policy.rotation(dueAt: row.key.rotateBy, at: now)
    let isActive = row.key.status(at: now) == .active
    switch rotation {
    case .overdue:
      row.noted = .overdue
      try save(row)
      if isActive { try append(.overdue, of: row.key, by: .system) }
      return isActive
    case .dueSoon(let days):
      row.noted = .dueSoon
      try save(row)
      if isActive { try append(.dueSoon, of: row.key, by: .system, detail: "in \(days) d") }
      return isActive
    case .fresh:
      // Nothing is due: the next event has been reckoned anew.
      try save(row)
      return false
    }
  }

  /// Sets the policy and moves the dates of all current keys.
  ///
  /// A state that has been announced and still holds is not announced again; one that is reached later is.
  func apply(_ policy: RotationPolicy) throws {
    try db.execute(
      sql: "UPDATE settings SET rotation_period = ?, rotation_warning = ?",
      arguments: [policy.period, policy.warning]
    )
    let day = Int64(RotationPolicy.day) * 1000
    try db.execute(
      sql: """
        UPDATE keys SET
          rotate_by = created_at + :period,
          deadline_noted = min(deadline_noted, CASE
            WHEN created_at + :period <= :now THEN 2
            WHEN created_at + :period - :warning <= :now THEN 1
            ELSE 0 END)
        WHERE revoked_at IS NULL AND replaced_by IS NULL
        """,
      arguments: [
        "period": Int64(policy.period) * day, "warning": Int64(policy.warning) * day, "now": now.milliseconds,
      ]
    )
    try db.execute(
      sql: """
        WITH next (number, at) AS (
          SELECT number, CASE deadline_noted WHEN 0 THEN rotate_by - :warning WHEN 1 THEN rotate_by END
          FROM keys
          WHERE revoked_at IS NULL AND replaced_by IS NULL
        )
        UPDATE keys SET next_event_at =
          CASE WHEN disabled_at IS NULL AND coalesce(expires_at > next.at, 1) THEN next.at END
        FROM next WHERE next.number = keys.number
        """,
      arguments: ["warning": Int64(policy.warning) * day]
    )
  }
}

extension RotationPolicy {
  static func fetch(_ db: Database) throws -> RotationPolicy {
    let statement = try db.cachedStatement(sql: "SELECT rotation_period, rotation_warning FROM settings")
    guard let row = try Row.fetchOne(statement) else { return .standard }
    return RotationPolicy(period: row[0], warning: row[1])
  }
}
