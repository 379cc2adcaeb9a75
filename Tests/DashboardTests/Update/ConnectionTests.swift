import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct ConnectionTests {
  private func shown() -> State { State.showing(APIKey.row(of: 3)).answered }

  private func header(_ state: State) -> String {
    String(draw(state).plainText().split(separator: "\n")[0])
  }

  private func lose(_ state: inout State, at now: Date) {
    state.now = now
    _ = update(&state, .storeChanged)
    state.receive(.failed(.counts, .unavailable("api.example.com does not answer")))
  }

  @Test func waitingIsShownOnlyOnceItIsWorthShowing() {
    var state = shown()
    _ = update(&state, .storeChanged)
    state.now += 0.1
    #expect(header(state).hasSuffix("● live"))
    #expect(abs((state.timeToNextChange() ?? 9) - 0.05) < 0.001)
    state.now += 2
    #expect(header(state).hasSuffix("waiting 2s"))
  }

  @Test func escGivesUpWhatIsWaitedForAndKeepsTheRows() {
    var state = shown()
    _ = update(&state, .storeChanged)
    state.now += 1
    #expect(state.press(.escape).words == ["cancel lookups"])
    #expect(state.list.rows.count == 3)
  }

  @Test func lostStoreKeepsItsRowsSaysTheirAgeAndBlocksChanges() {
    var state = shown()
    state.receive(.counts(KeyCounts()))
    lose(&state, at: state.now + 12)
    #expect(header(state).hasSuffix("lost 12s"))
    #expect(state.list.rows.count == 3)
    #expect(state.press("n").isEmpty)
    #expect(state.screens.isEmpty)
    #expect(state.notice?.text.contains("nothing can be changed until it is back") == true)
  }

  @Test func whatWasSaidOfALossIsOverWithIt() {
    var state = shown()
    lose(&state, at: state.now)
    #expect(state.message.contains("does not answer"))
    state.receive(.counts(KeyCounts()))
    #expect(!state.message.contains("does not answer"))
  }

  @Test func lostStoreIsAskedAgainEverMoreSeldomAndAnAnswerEndsTheLoss() {
    var state = shown()
    lose(&state, at: state.now)
    #expect(update(&state, .timePassed).isEmpty)
    state.now += 1
    #expect(update(&state, .timePassed).words.contains("counts"))
    state.receive(.failed(.counts, .unavailable("api.example.com does not answer")))
    state.now += 1
    #expect(update(&state, .timePassed).isEmpty)
    state.now += 1
    #expect(!update(&state, .timePassed).isEmpty)
    state.receive(.counts(KeyCounts()))
    #expect(!state.connection.isLost)
    #expect(state.reasonAgainst(.create) == nil)
  }
}
