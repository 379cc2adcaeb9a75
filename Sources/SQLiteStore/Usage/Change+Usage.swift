import Credentials
import Foundation
import GRDB

extension Change {
  /// Adds the uses of one key. Of a grant only the last one is kept.
  func record(_ uses: [KeyUse], of id: KeyID) throws {
    let sums = UsageSums(uses)
    guard var row = try findForUse(id) else {
      if let last = sums.last { try noteUse(ofGrant: id, at: last.at) }
      return
    }
    if try add(sums, to: row.number) { try prune(row.number) }
    if let last = sums.last { try note(last, of: row.number) }
    for (scope, day) in sums.scopes { try note(scope, on: day, of: row.number) }
    for use in uses where try recordLateUse(use, of: row) { row.lateUseNotedAt = now }
  }

  private struct UsedRow {
    let number: Int64
    var lateUseNotedAt: Date?
  }

  private func findForUse(_ id: KeyID) throws -> UsedRow? {
    let statement = try db.cachedStatement(sql: "SELECT number, late_use_noted_at FROM keys WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    return UsedRow(number: row[0], lateUseNotedAt: (row[1] as Int64?).map(Date.init(milliseconds:)))
  }

  /// - Returns: whether an hour had no request before.
  private func add(_ sums: UsageSums, to number: Int64) throws -> Bool {
    var isNewHour = false
    for (hour, count) in sums.hours {
      let requests = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            INSERT INTO usage_hours (key, hour, allowed, refused) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET allowed = allowed + excluded.allowed, refused = refused + excluded.refused
            RETURNING allowed + refused
            """
        ),
        arguments: [number, hour, count.allowed, count.refused]
      )
      if requests == count.allowed + count.refused { isNewHour = true }
    }
    for (day, count) in sums.days {
      try db.cachedStatement(
        sql: """
          INSERT INTO usage_days (key, day, allowed, refused) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET allowed = allowed + excluded.allowed, refused = refused + excluded.refused
          """
      ).execute(arguments: [number, day, count.allowed, count.refused])
    }
    for (place, allowed) in sums.addresses {
      try db.cachedStatement(
        sql: """
          INSERT INTO usage_addresses (key, hour, address, allowed) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET allowed = allowed + excluded.allowed
          """
      ).execute(arguments: [number, place.hour, place.address, allowed])
    }
    try add(sums.routes, to: number)
    return isNewHour
  }

  /// A route that is new in its hour is left out where the hour has had too many.
  private func add(_ routes: [UsageSums.Route: Int], to number: Int64) throws {
    for (place, allowed) in routes {
      try db.cachedStatement(
        sql: """
          INSERT INTO usage_routes (key, hour, route, allowed) SELECT ?1, ?2, ?3, ?4
          WHERE EXISTS (SELECT 1 FROM usage_routes WHERE key = ?1 AND hour = ?2 AND route = ?3)
            OR (SELECT count(*) FROM usage_routes WHERE key = ?1 AND hour = ?2) < ?5
          ON CONFLICT DO UPDATE SET allowed = allowed + excluded.allowed
          """
      ).execute(arguments: [number, place.hour, place.route, allowed, KeyUsage.routesPerHour])
    }
  }

  /// Forgets what is older than anybody looks at.
  private func prune(_ number: Int64) throws {
    let clock = UsageClock(now)
    let limits = [
      ("usage_hours", "hour", clock.hour - UsageClock.keptHours),
      ("usage_addresses", "hour", clock.hour - UsageClock.keptAddressHours),
      ("usage_routes", "hour", clock.hour - UsageClock.keptAddressHours),
      ("usage_days", "day", clock.day - UsageClock.keptDays),
    ]
    for (table, column, limit) in limits {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE key = ? AND \(column) < ?")
        .execute(arguments: [number, limit])
    }
  }

  /// The last use only ever moves forward.
  private func note(_ last: KeyUse, of number: Int64) throws {
    let at = last.at.milliseconds
    try db.cachedStatement(
      sql: """
        INSERT INTO last_uses (key, at, address, route) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET at = excluded.at, address = excluded.address, route = excluded.route
        WHERE excluded.at >= at
        """
    ).execute(arguments: [number, at, last.address, last.route])
    try db.cachedStatement(sql: "UPDATE keys SET last_used_at = ?1 WHERE number = ?2 AND last_used_at < ?1")
      .execute(arguments: [at, number])
  }

  private func note(_ scope: Scope, on day: Int, of number: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO usage_scopes (key, scope, last_day) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET last_day = excluded.last_day WHERE excluded.last_day > last_day
        """
    ).execute(arguments: [number, scope.rawValue, day])
  }

  /// A request with a key that has ended is an event, at most one an hour for each key.
  private func recordLateUse(_ use: KeyUse, of row: UsedRow) throws -> Bool {
    switch use.refusal {
    case .credential(.revoked), .credential(.graceEnded): break
    case .credential, .insufficientScope, .rateLimited, nil: return false
    }
    if let noted = row.lateUseNotedAt, now.timeIntervalSince(noted) < 3_600 { return false }
    try db.cachedStatement(sql: "UPDATE keys SET late_use_noted_at = ? WHERE number = ?")
      .execute(arguments: [now.milliseconds, row.number])
    let key = try find(use.keyID).key
    try append(.usedAfterEnd, of: key, by: .system, detail: "from \(use.address): \(use.route)")
    return true
  }
}
