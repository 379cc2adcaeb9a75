import Credentials
import Dashboard
import FoundationEssentials
import Terminal

/// One demo, from its store's making to its removal.
struct DemoShow: Sendable {
  /// nil where the locale decides.
  var usesASCII: Bool?
  var theme = Theme.auto
  var usesMouse = false
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
    let terminal = try session.openTerminal(usesASCII: usesASCII, theme: theme, usesMouse: usesMouse)
    do {
      let folder = try DemoFolder(in: session.surroundings)
      defer { folder.remove() }
      let clock = DemoClock(standingAt: moment, realTime: session.now)
      let setting: Result<DemoStage, KeyStoreError> = blocking { [seed] in
        do throws(KeyStoreError) {
          return .success(try await DemoStage(in: folder, clock: clock, seed: seed))
        } catch {
          return .failure(error)
        }
      }
      let stage = try setting.get()
      defer { blocking { await stage.strike() } }
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
    let demo = DemoOptions(
      tour: tour,
      codes: { stage.apps.codes },
      keyRotated: { issued, old in life.keyRotated(issued, from: old) },
      moveClock: { days in
        clock.advance(days: days)
        blocking { await life.clockMoved() }
      }
    )
    var options = DashboardOptions(timeZone: session.timeZone, demo: demo)
    options.theme = theme
    options.usesMouse = usesMouse
    let dashboard = DashboardApplication(
      store: stage.store,
      actor: .ops1,
      now: clock.now,
      environment: session.environment,
      options: options
    )
    if case .left(let status) = dashboard.run(on: terminal) { return status }
    return 0
  }
}
