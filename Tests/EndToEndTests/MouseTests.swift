import Glibc
import ProgramTesting
import Testing

/// The mouse, as a terminal reports it.
@Suite struct MouseTests {
  private func click(_ text: String, on terminal: PseudoTerminal) throws {
    let row = try #require(terminal.screen.firstRow(containing: text))
    let line = terminal.cells[row].map(\.text)
    let column = try #require(line.indices.first { line[$0...].joined().hasPrefix(text) })
    try terminal.send("\u{1b}[<0;\(column + 1);\(row + 1)M\u{1b}[<0;\(column + 1);\(row + 1)m")
  }

  @Test func aKeyIsFoundOpenedAndAskedAboutByClicks() throws {
    let store = try OwnStore()
    try store.create("first")
    try store.create("second")
    let terminal = try store.dashboard(["--mouse"])
    try click("second", on: terminal)
    try terminal.waitFor("► second")
    try click("4 Audit", on: terminal)
    try terminal.waitFor("newest first")
    try click("2 API Keys", on: terminal)
    try terminal.waitFor("► second")
    try click("Revoke", on: terminal)
    try terminal.waitFor("Revoke: locked")
    try terminal.press(.escape)
    try terminal.waitForList()
    #expect(try terminal.quit() == .exited(0))
    #expect(try store.keys().count == 2)
  }

  @Test(arguments: [nil, SIGTERM, SIGSEGV])
  func theMouseIsGivenBack(signal: Int32?) throws {
    let store = try OwnStore()
    let terminal = try store.dashboard(["--mouse"])
    #expect(terminal.hasWritten("\u{1b}[?1000h") && terminal.hasWritten("\u{1b}[?1006h"))
    #expect(!terminal.hasWritten("\u{1b}[?1000l"))
    if let signal { terminal.signal(signal) } else { try terminal.press(.character("q")) }
    _ = try terminal.waitForExit()
    #expect(terminal.hasWritten("\u{1b}[?1000l") && terminal.hasWritten("\u{1b}[?1006l"))
  }

  @Test func nothingIsSaidOfTheMouseUnlessAskedFor() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    #expect(try terminal.quit() == .exited(0))
    #expect(!terminal.hasWritten("\u{1b}[?100"))
  }

  @Test func itIsTurnedOnAndOffInTheSettings() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    try terminal.press(.character("5"), .end, .enter)
    try terminal.waitFor("[ ] mouse")
    try terminal.press(.character(" "))
    try terminal.waitFor("[x] mouse")
    #expect(terminal.hasWritten("\u{1b}[?1000h"))
    try click("[x] mouse", on: terminal)
    try terminal.waitFor("[ ] mouse")
    #expect(terminal.hasWritten("\u{1b}[?1000l"))
    try terminal.press(.escape, .character("2"))
    try terminal.waitForList()
    #expect(try terminal.quit() == .exited(0))
  }
}
