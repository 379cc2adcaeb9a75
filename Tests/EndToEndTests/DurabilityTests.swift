import Glibc
import ProgramTesting
import Testing

/// What the dashboard has acknowledged is done, whatever happens to it the next moment.
@Suite struct DurabilityTests {
  @Test(arguments: [true, false])
  func hangUpDuringTheRevealLeavesTheKeyListedAsNotSaved(closesTheWindow: Bool) throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("lost-line")

    if closesTheWindow { terminal.hangUp() } else { terminal.signal(SIGHUP) }

    #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
    #expect(kill(terminal.child.identifier, 0) == -1)
    let unsaved = try store.run("keys", "list", "--filter", "is:unsaved", "--json")
    #expect(unsaved.output.contains("lost-line"))
    #expect(!unsaved.output.contains(secret))
    #expect(try store.keys("is:unsaved").map(\.name) == ["lost-line"])
    #expect(try store.hasIntactChain())
  }

  @Test func createdKeySurvivesAKill() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("survivor")

    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))

    #expect(try store.accepts(secret))
    #expect(try store.keys("is:unsaved").map(\.name) == ["survivor"])
    #expect(try store.hasIntactChain())
  }

  @Test func rotationSurvivesAKill() throws {
    let store = try OwnStore()
    let first = try store.create("survivor")
    let terminal = try store.dashboard()
    let second = try terminal.rotateSelectedKey()

    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))

    #expect(try store.accepts(first) && store.accepts(second))
    let keys = try store.keys()
    #expect(keys.count == 2)
    let old = try #require(keys.first { $0.replacedBy != nil })
    #expect(old.graceEndsAt != nil)
    #expect(keys.contains { $0.id == old.replacedBy && $0.savedAt == nil })
    #expect(try store.hasIntactChain())
  }

  @Test func revocationSurvivesAKill() throws {
    let store = try OwnStore()
    let secret = try store.create("ended")
    let terminal = try store.dashboard()
    try terminal.revokeSelectedKey("ended", reason: "gone")

    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))

    #expect(try !store.accepts(secret))
    #expect(try store.keys("is:revoked").map(\.name) == ["ended"])
    #expect(try store.hasIntactChain())
  }
}
