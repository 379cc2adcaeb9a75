import Foundation

/// The dashboard's list on stores of several sizes, beside other programs that show long lists.
struct ScreenBenchmark {
  let qodryx: String
  /// The smallest first.
  let stores: [LargeStore]
  let folder: URL
  let runs: Int

  /// - Throws: `SystemError` where a program cannot be started, `CocoaError` where a file cannot be written.
  func run() throws {
    let lines = folder.appending(path: "lines").path
    try writeLines(to: lines)
    let (others, missing) = Peer.installed(lines: lines)
    for name in missing { print("not measured: \(name) is not installed") }
    let peers = stores.map(peer) + printing + others
    var figures = peers.map { _ in ScreenFigures() }
    for run in 0..<runs {
      for index in peers.indices {
        try figures[index].run(peers[index], environment: environment, measuringIdle: run == 0)
      }
    }
    print(Self.table(zip(peers, figures).map { ($0, $1) }).text + "\n")
  }

  private func peer(on store: LargeStore) -> Peer {
    Peer(
      name: "qodryx, \(store.count) keys",
      executable: qodryx,
      variables: ["QODRYX_DB": store.file],
      sign: LargeStore.names[0] + "-",
      filter: ("/", "\u{1B}"),
      sort: "s",
      store: store.file
    )
  }

  /// `sqlite3`, which prints twenty rows and ends.
  private var printing: [Peer] {
    guard let store = stores.last, let sqlite = Peer.find("sqlite3") else { return [] }
    return [
      Peer(
        name: "sqlite3, 20 rows",
        executable: sqlite,
        arguments: [store.file, LargeStore.twentyRows],
        hasScreen: false,
        sign: LargeStore.names[0] + "-"
      )
    ]
  }

  private var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path,
      "TERM": "xterm-256color",
      "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// As many lines as there are keys, of a row's length.
  private func writeLines(to file: String) throws {
    let names = LargeStore.names
    let text = (0..<(stores.last?.count ?? 0)).lazy.map { number in
      let name = "\(names[number % names.count])-\(number)"
      return "\(name) qx_live_…\(number)  r w · · team-\(number % 50)  87 d  9 min ago  overdue 31 d\n"
    }
    try Data(text.joined().utf8).write(to: URL(filePath: file))
  }

  private static func table(_ rows: [(Peer, ScreenFigures)]) -> FigureTable {
    var table = FigureTable([
      "program", "first byte ms", "first rows ms", "at rest ms", "bytes", "Down begins ms", "Down ms", "p99",
      "bytes", "PgDn ms", "p99", "End ms", "g ms", "letter ms", "p99", "sort ms", "idle wake-ups", "bytes",
      "frames/s in traffic", "peak MB",
    ])
    for (peer, figures) in rows {
      let values: [Double?] = [
        figures.firstByte.median, figures.firstRows.median, figures.firstPaint.median,
        figures.firstBytes.median, figures.downBegin.median, figures.down.median, figures.down.p99,
        figures.downBytes.median, figures.pageDown.median, figures.pageDown.p99, figures.end.median,
        figures.start.median, figures.letter.median, figures.letter.p99, figures.sort.median,
        figures.idleWakeUps.median, figures.idleBytes.median, figures.framesInTraffic.median,
        figures.peak.median,
      ]
      table.add([peer.name] + values.map(FigureTable.cell))
    }
    return table
  }
}
