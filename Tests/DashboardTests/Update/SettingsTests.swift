import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct SettingsTests {
  private func onSettings(isReadOnly: Bool = false) -> State {
    var state = State.showing(APIKey.row(of: 3), isReadOnly: isReadOnly)
    state.receive(.approvals([]))
    state.receive(.alerts([]))
    state.press("5")
    return state.answered
  }

  /// The form for the rotation, over keys of 30 days.
  private func onPolicy(hasMore: Bool = false) -> State {
    var state = onSettings()
    state.press(.down, .down, .down, .enter)
    state.receive(.upcoming(KeyPage(keys: APIKey.row(of: 3), hasMore: hasMore)))
    return state
  }

  private func form(_ state: State) -> PolicyForm? {
    if case .policyForm(let form) = state.screens.last { form } else { nil }
  }

  @Test(arguments: [(0, Tab.keys), (1, .apps), (2, .audit)])
  func enterGoesThere(row: Int, tab: Tab) {
    var state = onSettings()
    for _ in 0..<row { state.press(.down) }
    state.press(.enter)
    #expect(state.tab == tab)
  }

  @Test func whatIsChosenAtTheStartSaysHow() {
    var state = onSettings()
    state.press("G")
    state.press(.up)
    #expect(state.press(.enter).isEmpty)
    #expect(
      state.message == "It is chosen when qodryx starts: --db or --remote. :connect goes to a server."
    )
    let picture = draw(state).plainText()
    #expect(picture.contains("Place     /srv/keys/qodryx.db"))
    #expect(picture.contains("You       ops1, ssh 10.20.9.1"))
  }

  @Test func theEngineSaysItsVersionAndHowSoonItAnswers() {
    var state = onSettings()
    state.press("G")
    state.press(.up)
    #expect(update(&state, .storeChanged).words.contains("engine"))
    state.receive(.engine(Engine(name: "qodryx 0.1.0", roundTrip: .microseconds(148_300))))
    #expect(draw(state).plainText().contains("Engine    qodryx 0.1.0, answered in 148 ms"))
    state.receive(.engine(Engine(name: "SQLite 3.40.1", roundTrip: .microseconds(210))))
    #expect(draw(state).plainText().contains("Engine    SQLite 3.40.1, answered in less than 1 ms"))
  }

  @Test func aLostStoreIsSaidUnderTheConnection() {
    var state = onSettings()
    state.press("G")
    state.press(.up)
    for case .ask(let request) in update(&state, .storeChanged) {
      state.receive(.failed(request, .unavailable("no route to host")))
    }
    #expect(draw(state).plainText().contains("does not answer: no route to host"))
  }

  @Test func itSaysWhatAnotherPolicyWouldDoBeforeItIsSaved() {
    var state = onPolicy()
    #expect(draw(state).plainText().contains("the same: nothing is changed yet"))
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.message == "Nothing is changed yet.")
    state.press(.control("u"))
    state.type("30")
    #expect(draw(state).plainText().contains("every 30 days, warned 14 before: 1 overdue, 2 due"))
    #expect(state.press(.control("s")).words == ["policy 30/14"])
    state.receive(.policySet(RotationPolicy(period: 30, warning: 14)))
    #expect(state.screens.isEmpty && state.policy.period == 30)
    #expect(state.message == "Keys are due every 30 days from now on.")
  }

  @Test func ofALargeStoreItSaysAtLeast() {
    var state = onPolicy(hasMore: true)
    state.press(.control("u"))
    state.type("30")
    #expect(draw(state).plainText().contains("at least 1 overdue, 2 due"))
  }

  @Test func whatBreaksTheRuleCannotBeSaved() {
    var state = onPolicy()
    state.press(.control("u"))
    state.type("14")
    #expect(draw(state).plainText().contains("To mend"))
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.message == "The warning must be 0 to 13 days, not 14.")
    state.press(.tab, .tab)
    #expect(state.press(.enter).isEmpty)
    #expect(state.message == "The warning must be 0 to 13 days, not 14.")
  }

  @Test func theFieldsTakeDigitsAlone() {
    var state = onPolicy()
    state.press(.control("u"))
    state.type("a6q0?")
    state.press(.paste("5 days"))
    #expect(form(state)?.policy.period == 605)
  }

  @Test func leavingAsksOnceSomethingIsTyped() {
    var state = onPolicy()
    state.press(.escape)
    #expect(state.screens.isEmpty && state.tab == .settings)
    state.press(.enter)
    state.type("0")
    state.press(.escape)
    #expect(state.question?.question == .discardPolicy)
    state.press("y")
    #expect(state.screens.isEmpty)
  }

  @Test func aRefusalStaysBesideWhatWasTyped() {
    var state = onPolicy()
    state.press(.control("u"))
    state.type("30")
    for case .ask(let request) in state.press(.control("s")) {
      state.receive(.failed(request, .conflict("only an administrator may do that")))
    }
    #expect(form(state)?.isSubmitting == false && form(state)?.policy.period == 30)
    #expect(state.message == "Only an administrator may do that.")
  }

  @Test func aReaderCannotChangeThePolicy() {
    var state = onSettings(isReadOnly: true)
    state.press(.down, .down, .down)
    #expect(state.press(.enter).isEmpty)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
    #expect(state.screens.isEmpty)
  }
}
