import Credentials
import Foundation
import GRDB
import SQLiteStore

/// Changes that are on disk when they are acknowledged, beside a bare transaction that waits for the same disk.
struct ChangeBenchmark {
  let store: LargeStore
  let folder: URL

  private static let runs = 200

  /// - Throws: what the store and SQLite throw.
  func run() async throws {
    let own = try SQLiteStore(file: store.file, now: { Date() })
    let bare = try DatabaseQueue(path: folder.appending(path: "bare.db").path, configuration: Self.durable)
    try await bare.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; CREATE TABLE rows (text TEXT NOT NULL)")
    }
    let actor = Actor(name: "benchmark", origin: "local")
    var (plain, created, rotated, revoked) = (Measurements(), Measurements(), Measurements(), Measurements())
    let text = String(repeating: "x", count: 500)
    for number in 0..<Self.runs {
      plain.add(
        try await Self.timed {
          try await bare.write { db in try db.execute(sql: "INSERT INTO rows VALUES (?)", arguments: [text]) }
        }
      )
      let draft = KeyDraft(
        name: "change-\(number)",
        type: .live,
        scopes: [Scope(.read, .projects)],
        environment: .production,
        owner: "ops"
      )
      var id: KeyID?
      created.add(try await Self.timed { id = try await own.create(draft, by: actor).key.id })
      guard let id else { continue }
      var successor: KeyID?
      rotated.add(
        try await Self.timed { successor = try await own.rotate(id, grace: .hour, by: actor).key.id }
      )
      guard let successor else { continue }
      revoked.add(try await Self.timed { _ = try await own.revoke(successor, reason: "done", by: actor) })
    }
    await own.close()
    try bare.close()

    var table = FigureTable(["change, \(store.count) keys", "median ms", "p99 ms", "times bare"])
    for (name, figure) in [
      ("bare transaction", plain), ("create", created), ("rotate", rotated), ("revoke", revoked),
    ] {
      let ratio = plain.median.flatMap { unit in figure.median.map { $0 / unit } }
      table.add([name] + [figure.median, figure.p99, ratio].map(FigureTable.cell))
    }
    print(table.text + "\n")
  }

  private static var durable: Configuration {
    var configuration = Configuration()
    configuration.journalMode = .wal
    return configuration
  }

  private static func timed(_ body: () async throws -> Void) async throws -> Double {
    let begin = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - begin).milliseconds
  }
}
