import ProgramTesting
import Testing

/// A paste is text, whatever is in it.
@Suite struct PasteTests {
  @Test(arguments: ["two\nlines", "carriage\rreturn\r\n", "^S \u{13} and Esc \u{1b}[B\u{1b}\t\n\n\n"])
  func pasteIntoTheNameNeverSubmits(_ text: String) throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    try terminal.fillForm(name: "x")
    // From the scopes to the name: over the rate limit and the button.
    try terminal.press(.tab, .tab, .tab)

    try terminal.paste(text)

    try terminal.waitFor("[ x\(text.prefix(3))")
    try terminal.waitUntilQuiet()
    #expect(terminal.text.contains("Create API key"))
    #expect(terminal.text.contains("2 selected"))
    #expect(try store.keys().isEmpty)
  }

  @Test func pasteOfAMegabyteIsCutToTheField() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    try terminal.press(.character("n"))
    try terminal.waitFor("Create API key")

    try terminal.paste(String(repeating: "name\nor so\r", count: 95_325) + "end")

    try terminal.waitFor("name or so")
    #expect(terminal.text.contains("Create API key"))
    #expect(try store.keys().isEmpty)
    // The field holds 64 characters, and nothing of the rest was taken for keys.
    try terminal.press(.control("u"))
    try terminal.send("after")
    try terminal.waitFor("[ after  ")
    try terminal.press(.escape)
    try terminal.waitFor("Leave without creating?")
    try terminal.press(.character("y"))
    try terminal.waitForList()
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func pasteOnTheListPressesNoKeys() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard()
    try terminal.waitUntilQuiet()
    let before = terminal.text

    try terminal.paste("nXdeploy\n\tdyq")
    try terminal.press(.control("l"))
    try terminal.waitUntilQuiet()

    #expect(terminal.text == before)
    #expect(try store.accepts(secret))
  }
}
