import Foundation
import Glibc
import ProgramTesting
import Testing

/// The line to the terminal breaks, or stands still, whatever is on the screen.
@Suite struct LostLineFaultTests {
  @Test(arguments: ScreenPath.allCases)
  func windowThatClosesEndsTheDashboardOnEveryScreen(_ path: ScreenPath) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard(columns: 100, rows: 30)
    try path.open(in: terminal)

    terminal.hangUp()

    #expect(try terminal.waitForExit(within: .seconds(60)) == .exited(128 + SIGHUP))
    #expect(try store.accepts(secret))
    let unsaved: [String] =
      switch path {
      case .reveal: ["shown"]
      case .rotationReveal: ["deploy"]
      default: []
      }
    #expect(try store.keys("is:unsaved").map(\.name) == unsaved)
    #expect(try store.keys("is:revoked").isEmpty)
    #expect(try store.hasIntactChain())
  }

  /// As over a connection that is stuck: the program's output fills the line, and nobody reads it.
  @Test(arguments: zip([ScreenPath.list, .reveal, .auditLog], [SIGTERM, SIGHUP, SIGHUP]))
  func lineThatNobodyReadsHoldsNobodyUpAndEndsWhenAsked(_ path: ScreenPath, _ signal: Int32) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard(columns: 150, rows: 60)
    try path.open(in: terminal)
    let before = try #require(terminal.activity)

    // Every size is a new picture. A terminal holds some kilobytes that nobody reads.
    for step in 0..<60 {
      terminal.resize(columns: 100 + step % 50, rows: 40 + step % 20)
      usleep(10_000)
    }
    // Others are not held up, by locks least of all.
    try store.create("others-go-on")
    #expect(try store.accepts(secret))
    let stuck = try #require(terminal.activity)
    usleep(1_000_000)
    let later = try #require(terminal.activity)
    #expect(later.processorTicks - stuck.processorTicks <= 20, "it spins, from \(before)")

    terminal.signal(signal)
    // Not even its farewell is read.
    let end = terminal.child.waitForEnd(until: .now + .seconds(60))
    #expect(end == .exited(128 + signal))
    #expect(try store.hasIntactChain())
  }

  @Test func dashboardThatWasStuckShowsTheLatestOnceItIsReadAgain() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard(columns: 150, rows: 50)

    for step in 0..<60 {
      terminal.resize(columns: 100 + step % 50, rows: 40 + step % 20)
      usleep(10_000)
    }
    try store.create("meanwhile")
    terminal.resize(columns: 120, rows: 35)

    try terminal.waitUntil("the newest list", within: .seconds(60)) { screen in
      screen.contains("meanwhile") && screen.contains("of 2")
    }
    #expect(try terminal.quit() == .exited(0))
    #expect(try terminal.settings == terminal.settingsAtStart)
  }
}
