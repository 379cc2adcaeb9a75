import Credentials
import Dashboard
import FoundationEssentials
import Terminal

/// One demo, from its store's making to its removal.
struct DemoShow: Sendable {
  var usesASCII = false
  var theme = Theme.dark
  /// Where the clock stands still until it is moved; nil for a clock that goes.
  var moment: Date?
  /// Gives the same keys each time.
  var seed: UInt64?
  /// Whether somebody calls with the keys.
  var hasTraffic = true
  /// Captions for whoever shows it.
  var tour: Tour?

  /// - Returns: the exit status of the process.
  /// - Throws: `CommandFailure`, `KeyStoreError`.
  func open(in session: Session) throws -> Int32 {
    let terminal = try session.openTerminal(usesASCII: usesASCII, theme: theme)
    do {
      let folder = try DemoFolder(in: session.surroundings)
      defer { folder.remove() }
      let clock = DemoClock(standingAt: moment, realTime: session.now)
      let stage = try DemoStage(in: folder, clock: clock, seed: seed)
      defer { stage.strike() }
      return show(stage, on: terminal, in: session)
    } catch {
      terminal.close()
      throw error
    }
  }

  private func show(_ stage: DemoStage, on terminal: CursesTerminal, in session: Session) -> Int32 {
    let clock = stage.clock
    let life = DemoLife(on: stage, hasTraffic: hasTraffic)
    defer { life.end() }
    let dashboard = DashboardApplication(
      store: stage.store,
      actor: .ops1,
      now: clock.now,
      environment: session.environment,
      options: DashboardOptions(
        timeZone: session.timeZone,
        demo: DemoOptions(
          tour: tour,
          codes: { stage.apps.codes },
          keyRotated: { issued, old in life.keyRotated(issued, from: old) },
          moveClock: { days in
            clock.advance(days: days)
            life.clockMoved()
          }
        )
      )
    )
    return dashboard.run(on: terminal).status
  }
}
