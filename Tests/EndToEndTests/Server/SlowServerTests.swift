import ProgramTesting
import Testing

/// A server that is far away: every answer takes 400 ms, or does not come at all.
@Suite(.enabled(if: DelayingProxy.isPossible, Tool.advice("python3")))
struct SlowServerTests {
  private static let latency = Duration.milliseconds(400)
  private static let never = 600.0

  let store: OwnStore
  let server: OwnServer
  let proxy: DelayingProxy
  let administrator: String

  init() throws {
    store = try OwnStore()
    administrator = try store.createAdministrator()
    for name in ["alpha", "beta", "gamma"] { try store.create(name) }
    server = try OwnServer(store)
    proxy = try DelayingProxy(to: server, in: store.folder, seconds: Self.latency / .seconds(1))
  }

  /// The dashboard with its list and nothing under way.
  private func dashboard() throws -> PseudoTerminal {
    let terminal = try store.dashboard(on: proxy.url, as: administrator)
    try terminal.waitUntil("the list at rest") { $0.contains("1 of 4") && $0.rows[0].contains("live") }
    return terminal
  }

  @Test func keysMoveTheSelectionLongBeforeAnAnswerCouldCome() throws {
    let terminal = try dashboard()
    var times: [Duration] = []
    for (key, place) in [(PseudoTerminal.Key.down, 2), (.down, 3), (.up, 2), (.down, 3), (.down, 4)] {
      let start = ContinuousClock.now
      try terminal.press(key)
      try terminal.waitFor("\(place) of 4")
      times.append(.now - start)
    }
    // Other tests may hold one of them up, but not all.
    #expect(times.sorted()[2] < Self.latency / 2, "\(times)")

    try proxy.delay(seconds: Self.never)
    try terminal.press(.up, .up)
    try terminal.waitFor("2 of 4")
    try terminal.press(.character("?"))
    try terminal.waitFor("type to search")
  }

  @Test func waitingIsShownAndEscapeGivesItUp() throws {
    let terminal = try dashboard()
    try proxy.delay(seconds: Self.never)

    try terminal.press(.control("l"))
    try terminal.waitUntil("the waiting to be shown") { $0.rows[0].contains("waiting") }
    #expect(terminal.text.contains("alpha"))
    try terminal.press(.escape)
    try terminal.waitUntil("the waiting to end") { !$0.rows[0].contains("waiting") }

    #expect(terminal.text.contains("alpha") && terminal.text.contains("gamma"))
    #expect(try terminal.quit() == .exited(0))
  }
}
