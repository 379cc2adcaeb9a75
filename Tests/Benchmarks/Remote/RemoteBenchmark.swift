import Foundation
import ProgramTesting

/// The dashboard on a server behind a bad line: 150 ms for a round trip, 56 kbit/s.
struct RemoteBenchmark {
  let qodryx: String
  let store: LargeStore
  let folder: URL

  private static let roundTrip = Duration.milliseconds(150)
  private static let bitsPerSecond = 56_000
  private static let serverPort = 18_482

  /// - Throws: `SystemError`, ``Server/NotListening``.
  func run() throws {
    let token = try BuiltProgram.run(
      qodryx,
      arguments: [
        "tokens", "create", "remote-\(ProcessInfo.processInfo.processIdentifier)", "--db", store.file,
        "--scope", "read:projects,read:keys,write:keys", "--rate-limit", "100000",
      ]
    )
    guard token.status == .exited(0) else {
      print("not measured: the slow link, since there is no token: \(token.errors)")
      return
    }
    let server = try Server(
      URL(filePath: qodryx),
      ["serve", "--listen", "127.0.0.1:\(Self.serverPort)", "--db", store.file, "--log-level", "error"],
      port: Self.serverPort
    )
    defer { server.stop() }
    let link = try SlowLink(
      to: Self.serverPort,
      roundTrip: Self.roundTrip,
      bitsPerSecond: Self.bitsPerSecond
    )
    defer { link.stop() }
    let terminal = try TimedTerminal(
      qodryx,
      ["--remote", "http://127.0.0.1:\(link.port)"],
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path, "LANG": "C.UTF-8",
        "TERM": "xterm-256color", "TZ": "UTC",
        "QODRYX_API_KEY": token.output.trimmingCharacters(in: .whitespacesAndNewlines),
      ]
    )
    let first = terminal.firstSign(LargeStore.names[0] + "-")
    let passed = link.soFar
    // The counts and the next rows are still on their way: these keys do not wait for them.
    var down = Measurements()
    for _ in 0..<10 { down.add(terminal.press("\u{1B}[B", pause: 5)?.first) }
    report(first, passed, down)
  }

  private func report(_ first: Double?, _ passed: SlowLink.Passed, _ down: Measurements) {
    var table = FigureTable(["150 ms, 56 kbit/s, \(store.count) keys", "figure"])
    let lists = passed.requests.filter { $0.contains(" /v1/api-keys?") }
    table.add(["first rows ms", FigureTable.cell(first)])
    table.add(["requests for rows until then", "\(lists.count)"])
    table.add(["requests in all until then", "\(passed.requests.count)"])
    table.add(["bytes of answers until then", "\(passed.answerBytes)"])
    table.add(["Down ms, while answers are under way", FigureTable.cell(down.median)])
    table.add(["the slowest of ten", FigureTable.cell(down.p99)])
    print(table.text + "\n")
  }
}
