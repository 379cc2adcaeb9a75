import Credentials
import Foundation
import GRDB
import SQLiteStore
import Synchronization

/// A store of many keys, made by the store's own operations up to a thousand and by copying those beyond.
struct LargeStore {
  let file: String
  let count: Int
  /// Of one of the keys that work.
  let secret: String

  static let names = [
    "deploy", "mobile-backend", "grafana", "webhook-relay", "etl", "scanner", "billing", "ci",
  ]
  /// What the list shows first, as a query.
  static let twentyRows = """
    SELECT name, type, scopes, environment, owner, created_at, last_used_at FROM keys
    WHERE listed = 1 ORDER BY next_deadline, id LIMIT 20
    """
  private static let base = 1_000

  /// - Parameter folder: where the file is made.
  init(of count: Int, in folder: URL) async throws {
    self.count = count
    file = folder.appending(path: "keys-\(count).db").path
    let clock = Mutex(Date(timeIntervalSinceNow: -100 * RotationPolicy.day))
    let store = try SQLiteStore(file: file, now: { clock.withLock { $0 } })
    let actor = Actor(name: "benchmark", origin: "local")
    var secret = ""
    for number in 0..<min(count, Self.base) {
      let name = Self.names[number % Self.names.count]
      let draft = KeyDraft(
        name: "\(name)-\(number)",
        type: [.live, .test, .readOnly][number % 3],
        scopes: number % 3 == 2
          ? [Scope(.read, .projects)] : [Scope(.read, .projects), Scope(.write, .deployments)],
        environment: KeyEnvironment.allCases[number % KeyEnvironment.allCases.count],
        note: number.isMultiple(of: 4) ? "owned by the \(name) team" : "",
        owner: "team-\(number % 50)",
        rateLimit: KeyDraft.rateLimits.upperBound
      )
      clock.withLock { $0 += 98 * RotationPolicy.day / Double(min(count, Self.base)) }
      let issued = try await store.create(draft, by: actor)
      let id = issued.key.id
      if number == 0 { secret = issued.secret.withBytes { String(decoding: $0, as: UTF8.self) } }
      if !number.isMultiple(of: 9) { _ = try await store.confirmSaved(id, by: actor) }
      if number % 20 == 7 { _ = try await store.revoke(id, reason: "replaced", by: actor) }
      if number % 50 == 11 { _ = try await store.disable(id, by: actor) }
      let use = KeyUse(
        keyID: id,
        at: clock.withLock { $0 },
        address: "203.0.113.7",
        route: "GET /v1/projects",
        scope: nil
      )
      if number % 5 != 1, number % 20 != 7 { try await store.record([use]) }
    }
    // As in a store that has been in use all the time: nothing is left to be noted at the next opening.
    clock.withLock { $0 = Date() }
    while try await store.recordPassedDeadlines() > 0 {}
    await store.close()
    self.secret = secret
    if count > Self.base { try Self.multiply(file, to: count) }
  }

  /// Copies all rows of keys and their use, each with names, identifiers and digests of its own.
  private static func multiply(_ file: String, to count: Int) throws {
    let database = try DatabaseQueue(path: file)
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
      let columns = try db.columns(in: "keys").map(\.name).filter { $0 != "next_deadline" }
      let copied = columns.map { column in
        switch column {
        case "number": "number + :offset"
        case "id": "id || printf('%04d', :copy)"
        case "digest": "randomblob(32)"
        case "name", "name_folded": "\(column) || '-' || :copy"
        case "search": "replace(search, name_folded, name_folded || '-' || :copy)"
        default: column
        }
      }
      let keys =
        "INSERT INTO keys (\(columns.joined(separator: ", "))) SELECT \(copied.joined(separator: ", ")) "
        + "FROM keys WHERE number <= \(base)"
      let days = """
        INSERT INTO usage_days SELECT key + :offset, day, allowed, refused FROM usage_days WHERE key <= \(base)
        """
      for copy in 1..<(count / base) {
        try db.inTransaction {
          let offset = copy * base
          try db.execute(sql: keys, arguments: ["offset": offset, "copy": copy])
          try db.execute(sql: days, arguments: ["offset": offset])
          return .commit
        }
      }
      try db.checkpoint(.truncate)
    }
    try database.close()
  }
}
