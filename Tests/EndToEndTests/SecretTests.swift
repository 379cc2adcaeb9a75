import Foundation
import ProgramTesting
import Testing

/// Where a secret must never be.
@Suite struct SecretTests {
  @Test func secretIsNowhereOnceItsRevealIsClosed() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let created = try terminal.createKey("vault")
    #expect(terminal.text.contains(created))
    try terminal.confirmSaved(created)
    let rotated = try terminal.rotateSelectedKey()
    try terminal.confirmSaved(rotated)
    try terminal.waitFor("step 4 of 4")

    let process = "/proc/\(terminal.child.identifier)"
    for secret in [created, rotated] {
      #expect(!terminal.text.contains(secret))
      #expect(store.files(holding: secret) == [])
      // Nor the part that is random.
      #expect(store.files(holding: String(secret.dropFirst(8).dropLast(4))) == [])
      for name in ["cmdline", "environ"] {
        // Only root may read the environment of a program that keeps secrets.
        if name == "environ", geteuid() != 0 { continue }
        let contents = try #require(FileManager.default.contents(atPath: "\(process)/\(name)"))
        #expect(!contents.isEmpty)
        #expect(contents.range(of: Data(secret.utf8)) == nil)
      }
    }
    #expect(store.folder.files.contains(store.database))

    try terminal.press(.enter)
    try terminal.waitFor("2 of 2")
    #expect(try terminal.quit() == .exited(0))
    #expect(store.files(holding: created) == [] && store.files(holding: rotated) == [])
    #expect(!terminal.text.contains(created) && !terminal.text.contains(rotated))
  }

  @Test func hiddenSecretIsOffTheScreenUntilItIsShownAgain() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("shy")

    try terminal.press(.character("h"))
    // Its end too: who could read that there could claim to have saved it.
    try terminal.waitUntil("the secret to go") { screen in
      !screen.contains(String(secret.dropFirst(12))) && !screen.contains(String(secret.suffix(4)))
    }
    try terminal.press(.character("h"))

    try terminal.waitFor(secret)
  }

  @Test func secretIsWrittenToANewFileOfItsOwnersAlone() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("to-a-file")
    let path = store.folder.path(of: "k")

    try terminal.press(.character("f"))
    try terminal.waitFor("New file:")
    try terminal.press(.control("u"))
    try terminal.send(path + "\r")
    try terminal.waitFor("readable by you alone")

    #expect(FileManager.default.contents(atPath: path) == Data((secret + "\n").utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(store.files(holding: secret) == [path])

    try terminal.press(.character("f"))
    try terminal.waitFor("New file:")
    try terminal.press(.control("u"))
    try terminal.send(path + "\r")
    try terminal.waitFor("it exists already")
  }

  @Test func crashDuringTheRevealLeavesNoSecretOnTheTerminal() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("crashed")

    terminal.signal(SIGSEGV)

    #expect(try terminal.waitForExit() == .signalled(SIGSEGV))
    #expect(!terminal.isAlternateScreen)
    #expect(!terminal.text.contains(secret))
    #expect(try terminal.settings == terminal.settingsAtStart)
    #expect(store.files(holding: secret) == [])
    #expect(try store.keys("is:unsaved").map(\.name) == ["crashed"])
  }

  @Test(arguments: ["TERM=vt100", "TERM=linux"])
  func terminalWithoutAnAlternateScreenKeepsNoSecret(_ setting: String) throws {
    let store = try OwnStore()
    let terminal = try store.dashboard(extra: ["TERM": String(setting.dropFirst(5))])
    let secret = try terminal.createKey("plain")

    terminal.signal(SIGTERM)

    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(!terminal.text.contains(secret))
  }
}
