import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct TimeTests {
  private func state(_ change: (inout APIKey) -> Void) -> State {
    .showing(APIKey.row(of: 1).map { $0.with(change) }).answered
  }

  @Test func anEmptyScreenSleepsForEver() {
    #expect(State.showing([]).answered.timeToNextChange() == nil)
  }

  @Test func anUnusedKeyGrowsADayOlder() {
    #expect(state { _ in }.timeToNextChange() == 86_400)
  }

  @Test(arguments: [(30.0, 30.0), (90, 30), (7_800, 3_000), (262_800, 82_800)])
  func aLastUseIsReadAgainWhenItSaysMoreThanIsTrue(ago: Double, wait: Double) {
    #expect(state { $0.lastUsedAt = ManualClock.start - ago }.timeToNextChange() == wait)
  }

  @Test(arguments: [(84_600.0, 1_800.0), (1_830, 30), (3_599, 59)])
  func aGraceCountsDown(left: Double, wait: Double) {
    #expect(state { $0.graceEndsAt = ManualClock.start + left }.timeToNextChange() == wait)
  }

  /// Rows read their badges from the clock; the counts, the warning and the rows themselves come from the store.
  @Test(arguments: ["grace", "expiry", "due", "overdue"])
  func aKeyThatTurnsByTheClockAloneIsAskedForAgain(what: String) {
    let days = ["due": 46.0, "overdue": 60]
    let after = (days[what] ?? 1) * RotationPolicy.day
    var state = state { key in
      if what == "grace" { key.graceEndsAt = ManualClock.start + after }
      if what == "expiry" { key.expiresAt = ManualClock.start + after }
    }
    state.now = ManualClock.start + after - 1
    _ = update(&state, .timePassed)
    #expect(update(&state, .timePassed).isEmpty)
    state.now = ManualClock.start + after
    let effects = update(&state, .timePassed)
    #expect(effects.words == ["page refresh", "counts", "policy"])
    #expect(update(&state, .timePassed).isEmpty)
    state.now = ManualClock.start
    #expect(update(&state, .timePassed).words == ["page refresh", "counts", "policy"])
  }

  @Test func aRevealCountsSeconds() throws {
    var state = state { _ in }
    let secret = Secret(copying: "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eUo9Q2F".utf8)
    state.receive(.created(IssuedKey(key: APIKey.row(of: 1)[0], secret: secret)))
    for tenth in 0..<600 {
      state.now = ManualClock.start + Double(tenth) / 10
      #expect(try #require(state.timeToNextChange()) <= 1.001)
    }
    state.now = ManualClock.start + 60
    #expect(try #require(state.timeToNextChange()) <= 0.02)
    _ = update(&state, .timePassed)
    state = state.answered
    #expect(try #require(state.timeToNextChange()) > 3_600)
  }
}
