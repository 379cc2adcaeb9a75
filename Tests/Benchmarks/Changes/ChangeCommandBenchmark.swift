import Foundation
import ProgramTesting

/// The same changes as commands, each a process of its own, beside `sqlite3` that writes one row and waits for the same
/// disk.
struct ChangeCommandBenchmark {
  let qodryx: String
  let store: LargeStore
  let folder: URL

  private static let runs = 20

  /// - Throws: `SystemError` where a program cannot be started.
  func run() throws {
    guard let sqlite = Peer.find("sqlite3") else {
      print("not measured: changes as commands, since sqlite3 is not installed")
      return
    }
    let bare = folder.appending(path: "bare-command.db").path
    let made = "PRAGMA journal_mode = WAL; CREATE TABLE rows (text TEXT NOT NULL)"
    _ = try BuiltProgram.run(sqlite, arguments: [bare, made])
    let row = "PRAGMA synchronous = FULL; INSERT INTO rows VALUES (hex(zeroblob(250)))"
    let names = ["sqlite3, one row", "keys create", "keys rotate", "keys revoke"]
    var figures = names.map { _ in Measurements() }
    for number in 0..<Self.runs {
      let name = "command-\(number)"
      let place = ["--db", store.file]
      let create = ["keys", "create", name, "--scope", "read:projects"]
      figures[0].add(try milliseconds(sqlite, [bare, row]))
      figures[1].add(try milliseconds(qodryx, create + place))
      figures[2].add(try milliseconds(qodryx, ["keys", "rotate", name, "--grace", "1h"] + place))
      figures[3].add(try milliseconds(qodryx, ["keys", "revoke", name, "--reason", "done", "--yes"] + place))
    }
    var table = FigureTable([
      "change as a command, \(store.count) keys", "median ms", "p99 ms", "times sqlite3",
    ])
    for (name, figure) in zip(names, figures) {
      let ratio = figures[0].median.flatMap { unit in figure.median.map { $0 / unit } }
      table.add([name] + [figure.median, figure.p99, ratio].map(FigureTable.cell))
    }
    print(table.text + "\n")
  }

  /// nil where it fails, which it then says.
  private func milliseconds(_ executable: String, _ arguments: [String]) throws -> Double? {
    let begin = ContinuousClock.now
    let result = try BuiltProgram.run(executable, arguments: arguments)
    let elapsed = (ContinuousClock.now - begin).milliseconds
    guard result.status == .exited(0) else {
      print("not measured: \(arguments.prefix(3).joined(separator: " ")) says \(result.errors)")
      return nil
    }
    return elapsed
  }
}
