import Foundation
import ProgramTesting
import Testing

/// A key's life in the dashboard, from the first press of a key to the refusal of its last secret.
@Suite struct KeyLifeTests {
  @Test func keyIsCreatedCopiedConfirmedRotatedAndRevoked() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    #expect(terminal.text.contains("There are no API keys yet."))

    let first = try terminal.createKey("warehouse")
    try terminal.press(.character("c"))
    try terminal.waitFor("Sent \(first.count) characters to your terminal's clipboard.")
    #expect(terminal.clipboardTexts == [first])
    try terminal.confirmSaved(first)
    try terminal.waitFor("1 of 1")
    #expect(try store.accepts(first))
    let created = try #require(try store.keys().first)
    #expect(created.name == "warehouse")
    #expect(created.scopes.sorted() == ["read:projects", "write:deployments"])
    #expect(created.savedAt != nil)

    let second = try terminal.rotateSelectedKey()
    #expect(second != first)
    try terminal.confirmSaved(second)
    try terminal.waitFor("step 4 of 4")
    try terminal.waitFor("no request since the rotation")
    try terminal.press(.enter)
    try terminal.waitFor("2 of 2")
    try terminal.waitUntil("the replaced key in its grace") { screen in
      screen.rows.contains { $0.contains("warehouse (old)") && $0.contains("grace") }
    }
    #expect(try store.accepts(first) && store.accepts(second))

    try terminal.revokeSelectedKey("warehouse", reason: "leaked in a build log")
    #expect(try !store.accepts(second))
    #expect(try store.accepts(first))
    let revoked = try store.keys("is:revoked")
    #expect(revoked.map(\.revokedReason) == ["leaked in a build log"])

    #expect(try terminal.quit() == .exited(0))
    #expect(try store.hasIntactChain())
  }

  @Test func secretIsCopiedThroughTmuxAsWell() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard(extra: ["TMUX": "/tmp/tmux-0/default,1,0", "TERM": "tmux-256color"])
    let secret = try terminal.createKey("through-tmux")

    try terminal.press(.character("c"))
    try terminal.waitFor("Sent \(secret.count) characters")

    #expect(terminal.clipboardTexts.first == secret)
    let payload = Data(secret.utf8).base64EncodedString()
    #expect(terminal.hasWritten("\u{1b}Ptmux;\u{1b}\u{1b}]52;c;\(payload)\u{7}\u{1b}\\"))
  }

  @Test func nameHasToMatchBeforeEnterRevokes() throws {
    let store = try OwnStore()
    let secret = try store.create("payments")
    let terminal = try store.dashboard()

    try terminal.press(.character("X"))
    try terminal.waitFor("Revoke payments")
    try terminal.press(.tab)
    try terminal.send("payment")
    try terminal.press(.tab, .tab, .enter)
    try terminal.press(.tab, .tab, .enter)
    try terminal.waitFor("( Revoke: locked )")
    try terminal.press(.escape)
    try terminal.waitUntil("the dialog to close") { !$0.contains("cannot be undone") }

    #expect(try store.accepts(secret))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func replacedKeyIsRetiredInTheLastStep() throws {
    let store = try OwnStore()
    let first = try store.create("nightly")
    let terminal = try store.dashboard()
    let second = try terminal.rotateSelectedKey()
    try terminal.confirmSaved(second)
    try terminal.waitFor("step 4 of 4")

    try terminal.press(.character("o"))
    try terminal.waitFor("Its grace ends now")
    try terminal.press(.character("y"))
    try terminal.waitFor("is retired: its next request gets 401.")

    #expect(try !store.accepts(first))
    #expect(try store.accepts(second))
    #expect(try store.hasIntactChain())
  }

  @Test func revealThatIsClosedUnprovenLeavesAKeyThatIsListedAsNotSaved() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("forgotten")

    try terminal.press(.tab)
    try terminal.send(secret.hasSuffix("0000") ? "1111" : "0000")
    try terminal.waitFor("These are not its last 4 characters.")
    try terminal.press(.escape, .escape)
    try terminal.waitFor("y closes, Esc stays")
    #expect(terminal.text.contains(secret))
    try terminal.press(.character("y"))
    try terminal.waitFor("forgotten is marked NOT SAVED")

    #expect(!terminal.text.contains(secret))
    try terminal.waitUntil("the badge") { screen in
      screen.rows.contains { $0.contains("forgotten  ") && $0.contains("NOT SAVED") }
    }
    #expect(try store.keys("is:unsaved").map(\.name) == ["forgotten"])
  }
}
