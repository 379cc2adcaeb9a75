/// What one program's screen costs.
struct ScreenFigures {
  /// Until the first page is there, and until nothing more comes, in milliseconds.
  var firstPaint = Measurements()
  var firstBytes = Measurements()
  /// From a key to the last byte of what it paints, in milliseconds.
  var down = Measurements()
  var downBytes = Measurements()
  var pageDown = Measurements()
  var end = Measurements()
  var start = Measurements()
  var letter = Measurements()
  var sort = Measurements()
  /// In megabytes.
  var peak = Measurements()
  var idleBytes = Measurements()
  var idleWakeUps = Measurements()

  static let word = ["d", "e", "p", "l", "o", "y"]

  /// Opens the program once, and presses every key of the table.
  mutating func run(_ peer: Peer, environment: [String: String], measuringIdle: Bool) throws {
    let variables = environment.merging(peer.variables) { $1 }
    let terminal = try TimedTerminal(peer.executable, peer.arguments, environment: variables)
    let first = terminal.firstBurst(pause: 15)
    firstPaint.add(first?.milliseconds)
    firstBytes.add(first.map { Double($0.bytes) })
    // Whatever else it loads or counts is not what the keys are measured beside.
    _ = terminal.idle(seconds: 1)
    if measuringIdle {
      let idle = terminal.idle(seconds: 5)
      idleBytes.add(Double(idle.bytes))
      idleWakeUps.add(Double(idle.wakeUps))
    }
    for _ in 0..<25 {
      let burst = terminal.press(peer.down)
      down.add(burst?.milliseconds)
      downBytes.add(burst.map { Double($0.bytes) })
    }
    for _ in 0..<10 { pageDown.add(peer.pageDown.flatMap { terminal.press($0)?.milliseconds }) }
    for _ in 0..<3 {
      end.add(peer.end.flatMap { terminal.press($0)?.milliseconds })
      start.add(peer.start.flatMap { terminal.press($0)?.milliseconds })
    }
    if let sort = peer.sort {
      for _ in 0..<7 { self.sort.add(terminal.press(sort)?.milliseconds) }
    }
    if let filter = peer.filter {
      if !filter.begin.isEmpty { _ = terminal.press(filter.begin) }
      for character in Self.word { letter.add(terminal.press(character, pause: 15)?.milliseconds) }
      _ = terminal.press(filter.end, patience: 500)
    }
    peak.add(terminal.peakMegabytes)
  }
}
