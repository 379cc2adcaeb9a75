import Foundation

/// How much of the framework's own throughput is left when every request is checked against the store.
struct VerifyBenchmark {
  let qodryx: String
  let store: LargeStore

  private static let seconds = 5
  private static let runs = 3
  private static let connections = 32

  /// - Throws: ``Load/Failure``, ``Server/NotListening``.
  func run() throws {
    guard Peer.find("wrk") != nil else {
      print("not measured: wrk is not installed")
      return
    }
    let checking = try Server(
      URL(filePath: qodryx),
      ["serve", "--listen", "127.0.0.1:18480", "--db", store.file, "--log-level", "error"],
      port: 18_480
    )
    defer { checking.stop() }
    let empty = try Server(
      URL(filePath: CommandLine.arguments[0]),
      ["empty-server", "--port", "18481"],
      port: 18_481
    )
    defer { empty.stop() }

    var checked: [Load] = []
    var bare: [Load] = []
    for _ in 0..<Self.runs {
      checked.append(try load(checking))
      bare.append(try load(empty))
    }
    report(checked, bare, memory: checking.residentMegabytes)
  }

  private func load(_ server: Server) throws -> Load {
    try Load(server, seconds: Self.seconds, connections: Self.connections, secret: store.secret)
  }

  private func report(_ checked: [Load], _ bare: [Load], memory: Int) {
    let failed = checked.reduce(0) { $0 + $1.failed }
    if failed > 0 { print("NOT VALID: \(failed) answers were no success") }
    var table = FigureTable(["/v1/verify, \(store.count) keys", "checked", "empty", "ratio"])
    for (name, figure) in [("requests a second", \Load.requests), ("p99 ms", \Load.p99)] {
      let pair = [checked, bare].map { loads in
        loads.reduce(into: Measurements()) { $0.add($1[keyPath: figure]) }.median
      }
      let ratio = pair[0].flatMap { own in pair[1].map { own / $0 } }
      table.add([name] + (pair + [ratio]).map(FigureTable.cell))
    }
    table.add(["resident MB", String(memory), "", ""])
    print(table.text + "\n")
  }
}
