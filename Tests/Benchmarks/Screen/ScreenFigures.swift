import Foundation

/// What one program's screen costs.
struct ScreenFigures {
  /// Until its first byte, until the first page's rows, and until nothing more comes, in milliseconds.
  var firstByte = Measurements()
  var firstRows = Measurements()
  var firstPaint = Measurements()
  var firstBytes = Measurements()
  /// From a key to the first byte of what it paints, and to the last, in milliseconds.
  var downBegin = Measurements()
  var down = Measurements()
  var downBytes = Measurements()
  var pageDown = Measurements()
  /// From a key to the page of rows that it brings, in milliseconds.
  var end = Measurements()
  var start = Measurements()
  var letter = Measurements()
  var sort = Measurements()
  /// In megabytes.
  var peak = Measurements()
  var idleBytes = Measurements()
  var idleWakeUps = Measurements()
  /// In a second.
  var framesInTraffic = Measurements()

  static let word = ["d", "e", "p", "l", "o", "y"]

  /// Opens the program once, and presses every key of the table.
  mutating func run(_ peer: Peer, environment: [String: String], measuringIdle: Bool) throws {
    let variables = environment.merging(peer.variables) { $1 }
    let terminal = try TimedTerminal(peer.executable, peer.arguments, environment: variables)
    let first = terminal.firstBurst(pause: 15, sign: peer.sign)
    firstByte.add(first?.first)
    firstRows.add(first?.sign)
    firstPaint.add(first?.milliseconds)
    firstBytes.add(first.map { Double($0.bytes) })
    guard peer.hasScreen else { return }
    // A store that was opened is looked at for some seconds more and more seldom, then not at all.
    terminal.settle(quiet: measuringIdle ? 4 : 1)
    if measuringIdle {
      let idle = terminal.idle(seconds: 5)
      idleBytes.add(Double(idle.bytes))
      idleWakeUps.add(Double(idle.wakeUps))
      if let store = peer.store { try measureTraffic(terminal, on: store) }
    }
    for _ in 0..<25 {
      let burst = terminal.press(peer.down)
      downBegin.add(burst?.first)
      down.add(burst?.milliseconds)
      downBytes.add(burst.map { Double($0.bytes) })
    }
    for _ in 0..<10 { pageDown.add(peer.pageDown.flatMap { terminal.press($0)?.milliseconds }) }
    for _ in 0..<3 {
      end.add(peer.end.flatMap { terminal.press($0)?.page })
      start.add(peer.start.flatMap { terminal.press($0)?.page })
    }
    if let sort = peer.sort {
      for _ in 0..<7 { self.sort.add(terminal.press(sort)?.page) }
    }
    if let filter = peer.filter {
      if !filter.begin.isEmpty { _ = terminal.press(filter.begin) }
      for character in Self.word { letter.add(terminal.press(character, pause: 15)?.page) }
      _ = terminal.press(filter.end, patience: 500)
    }
    peak.add(terminal.peakMegabytes)
  }

  /// How often it paints while others use keys fifty times a second.
  private mutating func measureTraffic(_ terminal: TimedTerminal, on store: String) throws {
    let seconds = 4
    let traffic = Process()
    traffic.executableURL = URL(filePath: CommandLine.arguments[0])
    traffic.arguments = ["traffic", store, "--seconds", "\(seconds + 2)"]
    try traffic.run()
    _ = terminal.frames(seconds: 1)
    framesInTraffic.add(Double(terminal.frames(seconds: seconds)) / Double(seconds))
    traffic.waitUntilExit()
    terminal.settle(quiet: 1)
  }
}
