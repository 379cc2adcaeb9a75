import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct TrailPanelTests {
  /// A large dashboard, with a history of so many events for the selected key.
  private func state(_ count: Int, size: Size = .large) -> State {
    var state = State.showing(APIKey.row(of: 3), size: size)
    var log = Log(count)
    state.receive(.trail(log.page(AuditQuery(limit: 200)), of: APIKey.row(of: 3)[0].id, before: nil))
    return state
  }

  private func trailLine(_ state: State) -> String? {
    draw(state).plainText().split(separator: "\n").last { $0.contains("││ ► ") }.map(String.init)
  }

  @Test func tabGoesToTheTrailAndBack() {
    var state = state(8)
    #expect(draw(state).plainText().contains(" 8 events ─╯"))
    #expect(trailLine(state) == nil)
    state.press(.tab)
    #expect(trailLine(state) != nil)
    #expect(draw(state).plainText().contains(" 1 of 8 ─╯"))
    state.press(.tab)
    #expect(trailLine(state) == nil)
    #expect(state.selectedName == "key-0")
  }

  @Test func theArrowsScrollTheTrailAndLeaveTheListAlone() {
    var state = state(8)
    state.press(.tab)
    for _ in 0..<6 { state.press(.down) }
    #expect(draw(state).plainText().contains(" 7 of 8 ─╯"))
    #expect(state.selectedTrail?.rows.top == 2)
    #expect(state.selectedName == "key-0")
    state.press(.end)
    #expect(draw(state).plainText().contains(" 8 of 8 ─╯"))
    state.press(.home)
    #expect(draw(state).plainText().contains(" 1 of 8 ─╯"))
    state.press(.pageDown)
    #expect(draw(state).plainText().contains(" 6 of 8 ─╯"))
  }

  @Test func escapeGoesBackToTheListBeforeItClearsAnything() {
    var state = state(8)
    state.press(.character(" "), .up, .tab)
    #expect(state.hints(.unicode).contains(Hint(key: "Esc", label: "The list")))
    state.press(.escape)
    #expect(!state.isInTrail)
    #expect(state.list.marks.count == 1)
  }

  @Test func enterSaysEverythingAboutTheEvent() {
    var state = state(8)
    state.press(.tab, .down, .enter)
    #expect(draw(state).plainText().contains(" event 7 ━┓"))
    state.press(.down)
    #expect(draw(state).plainText().contains(" event 6 ━┓"))
    state.press(.escape)
    #expect(draw(state).plainText().contains(" 3 of 8 ─╯"))
    state.press(.tab, .enter)
    #expect(state.detail?.key.name == "key-0")
  }

  @Test func anotherKeyHasAnotherTrail() {
    var state = state(8)
    state.press(.tab)
    let others = Array(APIKey.row(of: 3).dropFirst())
    state.answer(update(&state, .storeChanged), from: Shelf(keys: others))
    #expect(state.selectedName == "key-1")
    #expect(!state.isInTrail)
  }

  @Test func withoutPanelsThereIsNowhereToGo() {
    var state = state(8, size: .standard)
    state.press(.tab)
    #expect(state.message == "Panels need 110 columns and 34 rows.")
    #expect(!state.hints(.unicode).contains { $0.label == "Panel" })
  }

  @Test func theChainIsCalledWholeOnceItIsKnown() {
    var state = state(8)
    #expect(!draw(state).plainText().contains("chain ✓"))
    state.receive(.chain(.intact(events: 8)))
    #expect(draw(state).plainText().contains("chain ✓"))
  }

  @Test func theClockGoesByTheMinute() {
    var state = state(8).answered
    #expect(draw(state).plainText().contains("● live   14:07"))
    state.now = ManualClock.start + 10
    #expect((state.timeToNextChange() ?? .infinity) <= 60)
  }
}
