import Foundation
import ProgramTesting

/// Commands that print a little and end, beside `sqlite3` that prints twenty rows of the same store.
struct CommandBenchmark {
  let qodryx: String
  /// The smallest first.
  let stores: [LargeStore]

  private static let runs = 25
  /// - Throws: `SystemError` where a program cannot be started.
  func run() throws {
    guard let large = stores.last else { return }
    var commands: [(name: String, executable: String, arguments: [String], input: String)] = []
    if let sqlite = Peer.find("sqlite3") {
      commands.append(("sqlite3, 20 rows", sqlite, [large.file, LargeStore.twentyRows], ""))
    } else {
      print("not measured: sqlite3 is not installed")
    }
    for store in stores {
      let list = ["keys", "list", "--limit", "20", "--db", store.file]
      commands.append(("keys list --limit 20, \(store.count) keys", qodryx, list, ""))
    }
    commands.append(("check --stdin", qodryx, ["check", "--stdin", "--db", large.file], large.secret + "\n"))
    commands.append(("--version", qodryx, ["--version"], ""))

    var figures = commands.map { _ in Measurements() }
    for _ in 0..<Self.runs {
      for (index, command) in commands.enumerated() {
        let begin = ContinuousClock.now
        let result = try BuiltProgram.run(
          command.executable,
          arguments: command.arguments,
          input: command.input
        )
        guard result.status == .exited(0) else {
          print("not measured: \(command.name) says \(result.errors)")
          continue
        }
        figures[index].add((ContinuousClock.now - begin).milliseconds)
      }
    }
    var table = FigureTable(["command", "median ms", "p99 ms", "times sqlite3"])
    let unit = commands.first?.name.hasPrefix("sqlite3") == true ? figures[0].median : nil
    for (command, figure) in zip(commands, figures) {
      let ratio = unit.flatMap { unit in figure.median.map { $0 / unit } }
      table.add([command.name] + [figure.median, figure.p99, ratio].map(FigureTable.cell))
    }
    print(table.text + "\n")
  }
}
