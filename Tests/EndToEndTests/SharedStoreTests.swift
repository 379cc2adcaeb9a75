import ProgramTesting
import Testing

/// Several processes on one store.
@Suite struct SharedStoreTests {
  @Test func changesOfOneDashboardAppearInTheOtherWithinASecond() throws {
    let store = try OwnStore()
    let mine = try store.dashboard()
    let theirs = try store.dashboard()

    let secret = try mine.createKey("announced")
    try theirs.waitFor("announced", within: .seconds(1))
    #expect(!theirs.text.contains(secret))
    try mine.confirmSaved(secret)
    try theirs.waitUntil("the key to be saved", within: .seconds(1)) { !$0.contains("NOT SAVED") }

    try mine.revokeSelectedKey("announced", reason: "no more")
    try theirs.waitUntil("the key to leave the list", within: .seconds(1)) { screen in
      !screen.contains("announced")
    }
  }

  @Test func changeByAVerbAppearsWithinASecond() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminals = [try store.dashboard(), try store.dashboard()]

    let disabled = try store.run("keys", "disable", "deploy")
    #expect(disabled.status == .exited(0))

    for terminal in terminals {
      try terminal.waitUntil("the badge", within: .seconds(1)) { screen in
        screen.rows.contains { $0.contains("deploy") && $0.contains("disabled") }
      }
    }
    #expect(try !store.accepts(secret))
  }

  @Test func dashboardComesToRestAndCostsNothingThen() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard()
    try terminal.waitFor("never used")

    // For some seconds after a write it looks again for what that has committed, at growing intervals. A
    // window longer than the longest of them shows that it has stopped.
    let deadline = ContinuousClock.now + .seconds(9)
    var rest = try terminal.observe(for: .seconds(4))
    while rest != (bytes: 0, processorTicks: 0, wakeUps: 0), .now < deadline {
      rest = try terminal.observe(for: .seconds(4))
    }

    #expect(rest == (bytes: 0, processorTicks: 0, wakeUps: 0))
    #expect(try terminal.quit() == .exited(0))
  }
}
