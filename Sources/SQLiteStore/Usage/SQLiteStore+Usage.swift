package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func record(_ uses: [KeyUse]) async throws(KeyStoreError) {
    guard !uses.isEmpty else { return }
    try await change { change in
      // In the order in which the keys come first, so that the log follows the traffic.
      var order: [KeyID] = []
      var usesByKey: [KeyID: [KeyUse]] = [:]
      for use in uses {
        if usesByKey[use.keyID] == nil { order.append(use.keyID) }
        usesByKey[use.keyID, default: []].append(use)
      }
      for id in order { try change.record(usesByKey[id] ?? [], of: id) }
    }
  }

  package func usage(of id: KeyID) async throws(KeyStoreError) -> KeyUsage {
    let clock = UsageClock(instant)
    return try await look { db in
      let number = try KeyRow.find(id, in: db).number
      let firstHour = clock.hour - 23
      let hours = firstHour...clock.hour
      let addresses = try Self.busiest("address", in: "usage_addresses", of: number, hours, db)
      let routes = try Self.busiest("route", in: "usage_routes", of: number, hours, db)
      let scopes = try String.fetchAll(
        db.cachedStatement(sql: "SELECT scope FROM usage_scopes WHERE key = ? AND last_day > ?"),
        arguments: [number, clock.day - 30]
      )
      let refused = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT total(refused) FROM usage_hours WHERE key = ? AND hour BETWEEN ? AND ?"
        ),
        arguments: [number, firstHour, clock.hour]
      )
      return KeyUsage(
        hours: try Self.series("usage_hours", "hour", of: number, count: 48, to: clock.hour, in: db),
        days: try Self.series("usage_days", "day", of: number, count: 90, to: clock.day, in: db),
        refused24h: refused ?? 0,
        addresses24h: addresses.map { KeyUsage.AddressCount(address: $0[0], requests: $0[1]) },
        addressCount24h: addresses.first.map { $0[2] } ?? 0,
        routes24h: routes.map { KeyUsage.RouteCount(route: $0[0], requests: $0[1]) },
        routeCount24h: routes.first.map { $0[2] } ?? 0,
        last: try Self.lastUse(of: number, in: db),
        scopes30d: ScopeSet(scopes.map(Scope.init(rawValue:)))
      )
    }
  }

  /// The busiest values of a column, with their requests, and how many values there are in all.
  private static func busiest(
    _ column: String,
    in table: String,
    of number: Int64,
    _ hours: ClosedRange<Int>,
    _ db: Database
  ) throws -> [Row] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(column), sum(allowed) AS requests, count(*) OVER () FROM \(table)
        WHERE key = ? AND hour BETWEEN ? AND ?
        GROUP BY \(column) ORDER BY requests DESC, \(column) LIMIT 20
        """
    )
    return try Row.fetchAll(statement, arguments: [number, hours.lowerBound, hours.upperBound])
  }

  package func hourlyRequests(of ids: [KeyID]) async throws(KeyStoreError) -> [KeyID: [Int]] {
    let hour = UsageClock(instant).hour
    return try await look { db in
      var requests: [KeyID: [Int]] = [:]
      for id in ids {
        let numbers = try db.cachedStatement(sql: "SELECT number FROM keys WHERE id = ?")
        guard let number = try Int64.fetchOne(numbers, arguments: [id.rawValue]) else { continue }
        requests[id] = try Self.series("usage_hours", "hour", of: number, count: 24, to: hour, in: db)
      }
      return requests
    }
  }

  /// Accepted requests in each of the `count` hours or days up to `last`.
  private static func series(
    _ table: String,
    _ column: String,
    of number: Int64,
    count: Int,
    to last: Int,
    in db: Database
  ) throws -> [Int] {
    var series = Array(repeating: 0, count: count)
    let first = last - count + 1
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(column), allowed FROM \(table) WHERE key = ? AND \(column) BETWEEN ? AND ?"
      ),
      arguments: [number, first, last]
    )
    while let row = try rows.next() {
      series[(row[0] as Int) - first] = row[1]
    }
    return series
  }

  private static func lastUse(of number: Int64, in db: Database) throws -> KeyUsage.LastUse? {
    let statement = try db.cachedStatement(sql: "SELECT at, address, route FROM last_uses WHERE key = ?")
    return try Row.fetchOne(statement, arguments: [number]).map { row in
      KeyUsage.LastUse(at: Date(milliseconds: row[0]), address: row[1], route: row[2])
    }
  }
}
