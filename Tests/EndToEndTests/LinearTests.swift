import Foundation
import ProgramTesting
import Testing

/// The dashboard in lines, as a person hears it and as a script feeds it.
@Suite struct LinearTests {
  @Test(arguments: ["dumb", ""])
  func terminalThatShowsNoScreensIsSpokenTo(_ term: String) throws {
    let store = try OwnStore()
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      environment: store.environment.merging(["TERM": term]) { $1 },
      workingDirectory: store.folder.path
    )
    try terminal.waitFor("qodryx speaks in lines")
    try terminal.waitFor("Command:")

    try terminal.send("create deploy\n")
    try terminal.waitFor("Type, 1 to 3")
    try terminal.send("\n\n\n\n\n\n1\n")
    try terminal.waitFor("Create it?")
    try terminal.send("yes\n")
    try terminal.waitFor("What to do with it, 1 to 4")
    try terminal.send("\n")
    try terminal.waitFor("Name of the new file")
    try terminal.send("deploy.key\n")
    try terminal.waitFor("Its last four characters, or saved:")
    let path = store.folder.path(of: "deploy.key")
    let secret = try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .newlines)
    try terminal.send("\(secret.suffix(4))\n")
    try terminal.waitFor("deploy is saved.")
    #expect(try store.accepts(secret))

    try terminal.send("revoke deploy\n")
    try terminal.waitFor("Reason (Enter: none):")
    try terminal.press(.control("c"))
    try terminal.waitFor("Left without a change.")
    #expect(try store.accepts(secret))
    try terminal.send("revoke deploy\nleaked\ndeploy\n")
    try terminal.waitFor("Revoked deploy.")
    #expect(try !store.accepts(secret))

    try terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(try terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.hasWritten("\u{1b}"))
    #expect(!terminal.hasWritten(secret))
  }

  @Test func controlCAtTheCommandLeaves() throws {
    let store = try OwnStore()
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["--linear"],
      environment: store.environment
    )
    try terminal.waitFor("Command:")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func scriptSpeaksThroughAPipe() throws {
    let store = try OwnStore()
    let path = store.folder.path(of: "deploy.key")
    let lines = ["create deploy", "", "", "", "", "", "", "1 3", "yes", "file", path, "saved", "list"]
    let result = try store.run(["--linear"], input: lines.map { $0 + "\n" }.joined())

    #expect(result.status == .exited(0))
    #expect(result.errors == "")
    #expect(result.output.contains("1 deploy: live, prod, not due, never used"))
    let secret = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try store.accepts(secret.trimmingCharacters(in: .newlines)))

    let wrong = try store.run(["--linear"], input: "revoke deploy\n\nno such name\n")
    #expect(wrong.status == .exited(2))
    let ended = try store.run(["--linear"], input: "revoke deploy\n\n")
    #expect(ended.status == .exited(1))
    #expect(try store.accepts(secret.trimmingCharacters(in: .newlines)))
  }
}
