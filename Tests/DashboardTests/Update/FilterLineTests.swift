import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct FilterLineTests {
  private let keys = APIKey.row(of: 3).enumerated().map { index, key in
    key.with { $0.owner = ["ci", "Data team", "data-lake"][index] }
  }

  private func filtering() -> State {
    var state = State.showing(keys)
    state.press("/")
    return state
  }

  private func keep(_ filter: String, in state: inout State) {
    state.press("/")
    state.answer(state.type(filter), from: Shelf(keys: keys))
    state.press(.enter)
    state.answer(state.press(.escape), from: Shelf(keys: keys))
  }

  @Test func theEmptyLineSaysWhatCanBeWritten() {
    let state = filtering()
    #expect(state.prompt?.answer == "type: env: scope: owner: is:   3 keys")
    #expect(state.prompt?.tone == .muted)
  }

  @Test func tabCompletesTheWordAndTheListFollows() throws {
    var state = filtering()
    state.type("is:ov")
    #expect(state.prompt?.answer == "overdue")
    #expect(state.press(.tab).pages.map(\.query.filter) == [try KeyFilter(parsing: "is:overdue")])
    #expect(state.list.filterField.text == "is:overdue ")
    #expect(state.list.filterText == "is:overdue")
  }

  @Test func ownersAreThoseThatWereSeenThoughTheFilterHidesThem() throws {
    var state = filtering()
    state.answer(state.type("owner:"), from: Shelf(keys: []))
    #expect(state.list.rows.isEmpty)
    #expect(state.prompt?.answer == "\"Data team\" ci data-lake")
    state.type("\"da")
    #expect(state.prompt?.answer == "\"Data team\" data-lake")
    #expect(state.type("ta t").pages.isEmpty)
    state.press(.tab)
    #expect(state.list.filterField.text == "owner:\"Data team\" ")
  }

  @Test func halfAnOwnerIsNotLookedForUntilItIsCertain() throws {
    var state = filtering()
    #expect(state.press(.paste("owner:c")).pages.isEmpty)
    #expect(state.type("i").pages.map(\.query.filter) == [try KeyFilter(parsing: "owner:ci")])
    state.press(.control("u"))
    #expect(
      state.press(.paste("owner:\"d\"")).pages.map(\.query.filter) == [try KeyFilter(parsing: "owner:d")]
    )
    state.press(.control("u"))
    #expect(state.press(.paste("owner:x")).pages.map(\.query.filter) == [try KeyFilter(parsing: "owner:x")])
  }

  @Test func tabWithNothingToCompleteSaysSo() {
    var state = filtering()
    state.type("zebra")
    #expect(state.press(.tab).isEmpty)
    #expect(state.list.filterField.text == "zebra")
    #expect(!state.hints(.unicode).contains { $0.label == "Complete" })
    state.press(.control("u"))
    state.type("o")
    #expect(state.hints(.unicode).contains(Hint(key: "⇥", label: "Complete")))
  }

  @Test func aWordThatIsNoFilterSaysWhatWouldBeOne() {
    var state = filtering()
    state.type("env:x")
    #expect(state.prompt?.answer == "prod staging dev")
    #expect(state.prompt?.tone == .caution)
  }

  @Test func theArrowUpInAnEmptyLineBringsBackEarlierFilters() throws {
    var state = State.showing(keys)
    keep("key-1", in: &state)
    keep("env:prod", in: &state)
    state.press("/")
    #expect(state.press(.up).pages.last?.query.filter == (try KeyFilter(parsing: "env:prod")))
    state.press(.up)
    #expect(state.list.filterField.text == "key-1")
    state.press(.up)
    #expect(state.list.filterField.text == "key-1")
    state.press(.down)
    #expect(state.list.filterField.text == "env:prod")
    state.press(.down)
    #expect(state.list.filterField.text.isEmpty)
    state.press(.down)
    #expect(state.selectedName == "key-1")
  }

  @Test func controlKeysBringThemBackFromAnyLine() {
    var state = State.showing(keys)
    keep("key-1", in: &state)
    state.press("/")
    state.type("zebra")
    state.press(.control("p"))
    #expect(state.list.filterField.text == "key-1")
    state.press(.control("n"))
    #expect(state.list.filterField.text.isEmpty)
  }

  @Test func aFilterIsRememberedOnceAndOnlyWhereItWasKept() {
    var state = State.showing(keys)
    keep("key-1", in: &state)
    keep("key-2", in: &state)
    keep("key-1", in: &state)
    state.press("/")
    state.type("given up")
    state.press(.escape)
    #expect(state.list.filterHistory.entries == ["key-2", "key-1"])
  }

  @Test func theHistoryHasAnEndAndIsThereTheNextTime() {
    var history = FilterHistory()
    for number in 0..<60 { history.add("word-\(number)") }
    #expect(history.entries.count == 50)
    #expect(history.entries.first == "word-10")

    var state = State.showing(APIKey.row(of: 3))
    keep("key-1", in: &state)
    var next = State.showing(APIKey.row(of: 3))
    next.arrange(state.preferences, filter: nil)
    next.press(.character("/"), .up)
    #expect(next.list.filterField.text == "key-1")
  }

  @Test func theLogCompletesAndRemembersToo() {
    var log = Log(3)
    var state = State.onAudit(&log)
    state.press("/")
    #expect(state.prompt?.answer.hasPrefix("action: actor: from: since: until:") == true)
    state.answer(state.type("actor:"), from: &log)
    state.answer(state.press(.tab), from: &log)
    let kept = state.audit.filterField.text
    #expect(kept.hasPrefix("actor:") && kept.hasSuffix(" "))
    state.answer(state.press(.enter), from: &log)
    state.answer(state.press(.escape), from: &log)
    state.press("/")
    state.answer(state.press(.up), from: &log)
    #expect(state.audit.filterField.text + " " == kept)
    #expect(state.list.filterHistory.entries.isEmpty)
  }
}
