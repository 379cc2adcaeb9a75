import Glibc
import ProgramTesting
import Testing

/// Somebody, or a cat, on the keyboard.
@Suite struct RandomKeysTests {
  /// The same keys on every run: a linear congruential generator (Knuth's MMIX).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // The low bits of such a generator repeat soon.
      return state >> 32 | state << 32
    }
  }

  private static let named: [PseudoTerminal.Key] = [
    .enter, .enter, .escape, .tab, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .function(1), .function(5), .control("s"), .control("r"), .control("d"),
    .control("l"), .control("u"), .control("z"), .control("f"),
  ]
  private static let letters = Array("ntrXedoRygGjksS/?[]hfcew a0123yn")

  /// Ctrl-C is a signal while the program has given the terminal back: on its way out, or stopped.
  private static let regularEnds: [ProcessEnd] = [.exited(0), .exited(128 + SIGINT), .signalled(SIGINT)]

  @Test func anyFiveThousandKeysRevokeNothing() throws {
    let store = try OwnStore()
    let names = ["deploy-pipeline", "mobile-backend", "partner-acme", "release-bot", "webhook-relay"]
    for name in names { try store.create(name) }
    let made = try Set(store.keys().map(\.id))
    var generator = Generator(state: 20_261_124)
    // An escape is one after a millisecond already: the next key comes soon.
    var terminal = try store.dashboard(extra: ["ESCDELAY": "1"])
    var sent = 0
    var opened = 1
    let titles = [
      "cannot be undone", "Create API key", "Who uses the key", "Audit trail", "It is shown once",
    ]
    var shown: Set<String> = []

    while sent < 5_000 {
      do {
        try pressAnyKey(of: terminal, using: &generator)
      } catch is WaitError where terminal.child.status != nil {
        // It ended by the keys before.
      }
      sent += 1
      guard let status = terminal.child.status else { continue }
      #expect(Self.regularEnds.contains(status), "after \(sent) keys")
      #expect(try terminal.settings == terminal.settingsAtStart)
      #expect(!terminal.isAlternateScreen)
      shown.formUnion(titles.filter(terminal.hasWritten))
      terminal = try store.dashboard(extra: ["ESCDELAY": "1"])
      opened += 1
    }
    // Whatever the last keys have begun: stopping, or ending.
    try terminal.waitUntilQuiet()
    terminal.signal(SIGTERM)
    let last = try terminal.waitForExit()
    #expect(last == .exited(128 + SIGTERM) || Self.regularEnds.contains(last))
    #expect(try terminal.settings == terminal.settingsAtStart)

    // They were not wasted on one screen. Which of them they reach varies with the program's pace.
    #expect(shown.count >= 3, "\(shown)")
    let revoked = try Set(store.keys("is:revoked").map(\.id))
    #expect(made.isDisjoint(with: revoked), "\(opened) dashboards")
    #expect(try made.isSubset(of: store.keys().map(\.id)))
    #expect(try store.hasIntactChain())
  }

  /// One key, and now and then a pause in which the store's answers arrive. It returns once the program has
  /// read the key: what lies in the line unread would go with a program that ends.
  private func pressAnyKey(of terminal: PseudoTerminal, using generator: inout Generator) throws {
    switch Int.random(in: 0..<200, using: &generator) {
    case 0: try terminal.send("q")
    case 1:
      // On a terminal that the program has just given back, it makes the system throw away output that nobody
      // has read yet, the program's farewell among it (termios(3), NOFLSH).
      try terminal.waitUntilQuiet(for: .milliseconds(5))
      try terminal.press(.control("c"))
    case 2..<15: try terminal.send(bytes: [UInt8.random(in: 0...255, using: &generator)])
    case 15..<90:
      let key = Self.named.randomElement(using: &generator)!
      try terminal.press(key)
      if key == .escape { try terminal.waitUntilQuiet(for: .milliseconds(5)) }
    default: try terminal.send(String(Self.letters.randomElement(using: &generator)!))
    }
    try terminal.waitUntilInputIsRead()
    if Int.random(in: 0..<10, using: &generator) == 0 {
      try terminal.waitUntilQuiet(for: .milliseconds(5))
    }
  }
}
