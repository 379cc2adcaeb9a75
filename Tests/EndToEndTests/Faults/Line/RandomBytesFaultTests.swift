import CVterm
import Foundation
import Glibc
import ProgramTesting
import Testing

/// Bytes that no keyboard sends, in windows that nobody has.
@Suite struct RandomBytesFaultTests {
  /// Parts of sequences, whole ones, and what is none.
  private static let parts: [[UInt8]] =
    [
      "\u{1b}[", "\u{1b}O", "\u{1b}]52;c;", "\u{1b}P", "\u{1b}[200~", "\u{1b}[201~", "\u{1b}[<0;5;9M",
      "\u{1b}[<0;5;9m",
      "\u{1b}[<64;1;1M", "\u{1b}[<35;999;999M", "\u{1b}[1;5A", "\u{1b}[99999999999999999999~",
      "\u{1b}[;;;;;;;;;;;R",
      "\u{1b}[?1;2c", "\u{1b}[I", "\u{1b}[O", "\u{1b}\u{1b}\u{1b}", "\u{7}", "\u{1b}\\", "🔑", "e\u{301}",
      "\u{202e}",
      "\u{0}", "\u{7f}", "\t", "\r", "\n", "X", "n", "r", "/", ":", "?",
    ].map { Array($0.utf8) } + [[0xff], [0xc3], [0xf0, 0x9f], [0x80, 0x80, 0x80], [0x9b], [0xc0, 0x80]]

  @Test(.timeLimit(.minutes(60)))
  func anyBytesInAnyWindowCrashNothingAndDestroyNothing() throws {
    let store = try OwnStore()
    for name in ["deploy-pipeline", "mobile-backend", "partner-acme"] { try store.create(name) }
    let before = try Set(store.keys().map(\.id))
    var chance = SeededGenerator(state: FaultRun.seed)
    var terminal = try store.dashboard(extra: ["ESCDELAY": "1"])
    var opened = 1
    var sent = 0

    while sent < FaultRun.keys {
      let burst = (0..<Int.random(in: 1...20, using: &chance)).flatMap { _ in
        Bool.random(using: &chance)
          ? Self.parts.randomElement(using: &chance)! : [UInt8.random(in: 0...255, using: &chance)]
      }
      sent += burst.count
      do {
        try terminal.send(bytes: burst)
        if Int.random(in: 0..<8, using: &chance) == 0 { resize(terminal, &chance) }
        try terminal.waitUntilInputIsRead(within: .seconds(60))
      } catch is WaitError where terminal.child.status != nil {
        // It ended by what came before.
      }
      guard let status = terminal.child.status else { continue }
      let regular: [ProcessEnd] = [
        .exited(0), .exited(128 + SIGINT), .signalled(SIGINT), .exited(128 + SIGQUIT), .signalled(SIGQUIT),
      ]
      #expect(regular.contains(status), "after \(sent) bytes (chance \(FaultRun.seed))")
      #expect(try terminal.settings == terminal.settingsAtStart)
      #expect(!terminal.isAlternateScreen)
      terminal = try store.dashboard(extra: ["ESCDELAY": "1"])
      opened += 1
    }

    try comeToRest(terminal)
    terminal.signal(SIGTERM)
    _ = try terminal.waitForExit(within: .seconds(60))
    #expect(try terminal.settings == terminal.settingsAtStart)
    // What was only edited, or has a successor, works.
    let after = try store.keys("!is:revoked")
    #expect(before.isSubset(of: after.map(\.id)), "\(after) (chance \(FaultRun.seed))")
    #expect(try store.hasIntactChain())
    FaultRun.report(
      "\(sent) random bytes in \(opened) dashboards (chance \(FaultRun.seed)): nothing was revoked"
    )
  }

  /// From 1×1 to more than any screen. The program alone is told: libvterm 0.3 does not survive all of them.
  private func resize(_ terminal: PseudoTerminal, _ chance: inout SeededGenerator) {
    let sizes: [(Int32, Int32)] = [
      (1, 1), (2, 1), (1, 40), (300, 1), (400, 120), (80, 24), (40, 10), (39, 9), (120, 35),
    ]
    let (columns, rows) = sizes.randomElement(using: &chance)!
    _ = cvterm_set_size(terminal.master, columns, rows)
  }

  /// Whatever it was given, it does nothing by itself then.
  private func comeToRest(_ terminal: PseudoTerminal) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while terminal.child.status == nil, .now < deadline {
      let rest = try terminal.observe(for: .seconds(2))
      if rest.processorTicks <= 1 { return }
    }
    #expect(terminal.child.status != nil, "it does not come to rest")
  }

  @Test func smallestWindowIsSurvivedFromTheStart() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      environment: store.environment,
      columns: 1,
      rows: 1,
      workingDirectory: store.folder.path
    )
    try terminal.waitUntilQuiet(for: .milliseconds(500), within: .seconds(60))
    for (columns, rows) in [(1, 1), (65_535, 1), (1, 1_000), (3, 3)] as [(Int32, Int32)] {
      _ = cvterm_set_size(terminal.master, columns, rows)
      try terminal.press(.down)
      try terminal.waitUntilInputIsRead(within: .seconds(60))
    }
    terminal.resize(columns: 80, rows: 24)
    try terminal.waitForList()
    #expect(try terminal.quit() == .exited(0))
    #expect(try terminal.settings == terminal.settingsAtStart)
  }

  @Test(.timeLimit(.minutes(10)))
  func hugePasteIsOverSoonAndChangesNothing() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard()
    let line = "Xdeploy\ty\nqn\u{13} "
    let text = String(repeating: line, count: FaultRun.pasted / line.utf8.count)

    // On the list, where no field takes it, and into a field.
    for opens in [false, true] {
      if opens {
        try terminal.press(.character("n"))
        try terminal.waitFor("Create API key")
      }
      terminal.emulator.startPaste()
      var bytes = terminal.emulator.takeReplies() + Array(text.utf8)
      terminal.emulator.endPaste()
      bytes += terminal.emulator.takeReplies()
      for start in stride(from: 0, to: bytes.count, by: 65_536) {
        try terminal.send(bytes: Array(bytes[start..<min(start + 65_536, bytes.count)]))
      }
      try terminal.waitUntilInputIsRead(within: .seconds(60))
      try terminal.waitUntilQuiet(for: .milliseconds(300), within: .seconds(60))
    }
    #expect(terminal.text.contains("Create API key"))
    try terminal.press(.escape)
    try terminal.waitFor("Leave without creating?")
    try terminal.press(.character("y"))
    try terminal.waitForList()
    #expect(try terminal.quit() == .exited(0))
    #expect(try store.keys().count == 1)
    #expect(try store.accepts(secret))
    FaultRun.report("\(text.utf8.count) bytes were pasted, twice: nothing was pressed or made")
  }
}
