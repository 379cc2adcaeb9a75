import ProgramTesting
import Testing

/// Windows that change their size.
@Suite struct ResizeTests {
  @Test func listTakesTheLayoutOfEachSize() throws {
    let store = try OwnStore()
    for name in ["deploy", "grafana", "scanner"] { try store.create(name) }
    let terminal = try store.dashboard()
    try terminal.waitFor("24 h")
    #expect(!terminal.text.contains("Audit trail"))
    try terminal.waitUntilQuiet()
    let before = terminal.text

    terminal.resize(columns: 120, rows: 35)
    try terminal.waitFor("Audit trail")
    try terminal.waitFor("PROJ")

    terminal.resize(columns: 40, rows: 10)
    try terminal.waitUntil("the list alone") { $0.contains("deploy") && !$0.contains("Audit trail") }
    try terminal.waitFor("1 of 3")
    #expect(!terminal.text.contains("Scopes"))

    terminal.resize(columns: 20, rows: 5)
    try terminal.waitFor("Needs 40×10")
    #expect(!terminal.text.contains("deploy"))

    terminal.resize(columns: 80, rows: 24)
    try terminal.waitUntil("the first screen again") { $0.text == before }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func enlargedListShowsTheTrailOfItsKey() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard()
    try terminal.waitFor("never used")

    terminal.resize(columns: 120, rows: 35)

    try terminal.waitFor("Audit trail")
    try terminal.waitFor("key.created")
  }

  @Test func formKeepsWhatWasTypedWhileItHasNoRoom() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    try terminal.fillForm(name: "patient")
    for (columns, rows) in [(120, 35), (40, 10), (20, 5)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.waitFor(columns == 120 ? "2 selected" : columns == 40 ? "Needs 80×24" : "Needs 40×10")
    }

    terminal.resize(columns: 80, rows: 24)

    try terminal.waitUntil("the form") { $0.contains("[ patient") && $0.contains("2 selected") }
    try terminal.press(.control("s"))
    try terminal.waitFor("Key created. It is shown once")
    #expect(try store.keys().map(\.scopes) == [["read:projects", "write:deployments"]])
  }

  @Test func secretStaysWholeAtEverySize() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("elastic")

    terminal.resize(columns: 120, rows: 35)
    try terminal.waitFor(secret)
    for (columns, rows) in [(40, 10), (20, 5)] {
      terminal.resize(columns: columns, rows: rows)
      // Too narrow for one line: it goes on on the next.
      try terminal.waitUntil("the whole secret") { $0.rows.joined().contains(secret) }
    }
    terminal.resize(columns: 80, rows: 24)
    try terminal.waitFor(secret)

    try terminal.confirmSaved(secret)
    #expect(try store.accepts(secret))
  }

  @Test func stormOfResizesEndsInTheRightScreen() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard()
    try terminal.waitFor("never used")
    try terminal.waitUntilQuiet()
    let before = terminal.text

    for step in 0..<200 {
      terminal.resize(columns: 1 + step * 37 % 150, rows: 1 + step * 17 % 50)
      // Some of them meet a program that is drawing, others one that has drawn.
      if step % 10 == 0 { try terminal.waitUntilQuiet(for: .milliseconds(5)) }
    }
    terminal.resize(columns: 80, rows: 24)

    try terminal.waitUntil("the screen as it was") { $0.text == before }
    #expect(try terminal.quit() == .exited(0))
    #expect(try terminal.settings == terminal.settingsAtStart)
  }
}
