import Foundation
import ProgramTesting
import Testing

/// Terminals of all kinds, and none.
@Suite struct TerminalKindTests {
  @Test(arguments: ["vt100", "linux", "xterm", "xterm-256color", "screen-256color", "tmux-256color"])
  func dashboardWorksOn(_ term: String) throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard(extra: ["TERM": term])
    try terminal.waitFor("never used")

    try terminal.press(.character("n"))
    try terminal.waitFor("Create API key")
    try terminal.press(.down, .up)
    try terminal.send("typed")
    try terminal.waitFor("[ typed")
    try terminal.press(.escape)
    try terminal.waitFor("Leave without creating?")
    try terminal.press(.character("y"))
    try terminal.waitForList()

    #expect(try terminal.quit() == .exited(0))
    #expect(try terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.text.contains("deploy"))
  }

  @Test func onlyASCIIIsWrittenWhereTheLocaleHasNothingElse() throws {
    let store = try OwnStore()
    try store.create("café")
    let terminal = try store.dashboard(extra: ["LANG": "C"])
    try terminal.waitFor("never used")
    #expect(terminal.text.contains("caf?"))
    try terminal.press(.enter)
    try terminal.waitFor("Audit trail")
    try terminal.press(.escape)
    try terminal.waitForList()
    let secret = try terminal.createKey("plain")
    try terminal.confirmSaved(secret)

    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.rawOutput.filter { $0 >= 0x80 } == [])
  }

  @Test func noColorIsWrittenWhereNobodyWantsAny() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let plain = try store.dashboard(extra: ["NO_COLOR": "1"])
    try plain.waitFor("never used")
    try plain.press(.character("X"))
    try plain.waitFor("cannot be undone")
    try plain.press(.escape)
    try plain.waitUntil("the dialog to close") { !$0.contains("cannot be undone") }
    #expect(try plain.quit() == .exited(0))
    #expect(plain.colorParameters == [])

    let coloured = try store.dashboard()
    #expect(!coloured.colorParameters.isEmpty)
  }

  @Test func noTerminalIsAnsweredWithTheVerbs() throws {
    let store = try OwnStore()

    let result = try store.run()

    #expect(result.status == .exited(2))
    #expect(result.output == "")
    #expect(result.errors.contains("qodryx keys list"))
    #expect(store.folder.files == [])
    #expect(!FileManager.default.fileExists(atPath: store.storeFolder))
  }

  @Test func readOnlyDashboardChangesNothing() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard(["--read-only"])

    for key in ["n", "r", "X", "d", "e"] {
      try terminal.send(key)
      try terminal.waitFor("Opened with --read-only: nothing can be changed.")
      // Any key takes the sentence away.
      try terminal.press(.down)
      try terminal.waitUntil("the sentence to go") { !$0.contains("Opened with --read-only") }
    }

    #expect(try terminal.quit() == .exited(0))
    #expect(try store.accepts(secret))
  }
}
