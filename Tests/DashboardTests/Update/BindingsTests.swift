import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct BindingsTests {
  private func choosing(_ choices: (String, [String])...) -> (bindings: Bindings, problems: [String]) {
    let result = Bindings.choosing(choices.map { KeyChoice(command: $0.0, keys: $0.1) })
    return (result.bindings, result.problems.map(\.text))
  }

  private func state(_ bindings: Bindings, size: Size = .standard) -> State {
    var session = Session.sample()
    session.bindings = bindings
    var state = State(session: session, size: size, now: ManualClock.start)
    _ = state.start()
    var counts = KeyCounts()
    counts.active = 2
    state.receive(.counts(counts))
    state.answer(state.reloadList(), from: Shelf(keys: APIKey.row(of: 2)))
    return state
  }

  @Test func aChosenKeyRunsTheCommandAndTheOldOneDoesNot() {
    let chosen = choosing(("revoke", ["V"]), ("copy-id", ["f6", "Y"]))
    #expect(chosen.problems.isEmpty)
    var state = state(chosen.bindings)
    state.press("X")
    #expect(state.revocation == nil)
    #expect(state.press(.function(6)).words == ["copy key_KEY0"])
    state.press("V")
    #expect(state.revocation != nil)
  }

  @Test func hintsAndHelpNameTheChosenKey() {
    var state = state(choosing(("revoke", ["V"])).bindings)
    #expect(state.hints(.unicode).contains(Hint(key: "V", label: "Revoke")))
    state.press("?")
    state.type("end a key for good")
    #expect(draw(state).plainText().contains("V            end a key for good"))
  }

  @Test func aLetterNeverTakesTheWayOutOfATextField() {
    let chosen = choosing(("back", ["x"]), ("down", ["z"]))
    #expect(chosen.problems.isEmpty)
    var state = state(chosen.bindings)
    state.press("z")
    #expect(state.selectedName == "key-1")
    state.press("/")
    state.type("xz")
    #expect(state.list.filterField.text == "xz")
    state.press(.escape)
    #expect(state.context == .list)
  }

  @Test func twoCommandsMayChangePlaces() {
    let chosen = choosing(("rotate", ["s"]), ("sort", ["r"]))
    #expect(chosen.problems.isEmpty)
    var state = state(chosen.bindings)
    state.press("s")
    #expect(state.wizard != nil)
  }

  @Test func aKeyThatMeansTwoThingsIsNotTaken() {
    let chosen = choosing(("rotate", ["e"]))
    #expect(chosen.problems.count == 1)
    #expect(chosen.problems.first?.contains("in API Keys e is also edit") == true)
    var state = state(chosen.bindings)
    state.press("r")
    #expect(state.wizard != nil)
  }

  @Test(arguments: ["enter", "ctrl-x"])
  func whatEndsSomethingTakesADeliberateAct(key: String) {
    let chosen = choosing(("revoke", [key]))
    #expect(chosen.problems.first?.contains("pressed too easily") == true)
    #expect(chosen.bindings.command(for: .character("X"), in: .list)?.id == .revoke)
  }

  @Test(arguments: ["back", "quit", "help", "press", "confirm", "command-line"])
  func noPlaceIsWithoutAWayOutOrOn(command: String) {
    let chosen = choosing((command, []))
    #expect(chosen.problems.first?.contains("needs a key") == true)
  }

  @Test func otherCommandsNeedNoKey() {
    let chosen = choosing(("create-token", []))
    #expect(chosen.problems.isEmpty)
    var state = state(chosen.bindings)
    state.press("t")
    #expect(state.form == nil)
    state.press(":")
    state.type("create-token")
    state.press(.enter)
    #expect(state.form?.isPersonal == true)
  }

  @Test(arguments: [
    ("alt-x", "sends Alt as Esc"), ("ctrl-i", "Write tab"), ("ctrl-m", "Write enter"), ("f40", "f1 to f12"),
    ("hyper-x", "is no key"), ("ctrl-1", "nothing of its own"),
  ])
  func aWordThatIsNoKeyIsToldWhy(word: String, reason: String) {
    #expect(choosing(("rotate", [word])).problems.first?.contains(reason) == true)
  }

  @Test func anUnknownCommandIsToldWhatItMayBe() {
    #expect(choosing(("rot", ["r"])).problems == ["There is no command rot: is it rotate?"])
    #expect(choosing(("zebra", ["r"])).problems.first?.contains("config init") == true)
  }

  @Test func everyKeyOfTheRegistryCanBeWritten() throws {
    for key in Set(Command.registry.flatMap(\.keys)) {
      #expect(try Key(named: key.configuredName) == key)
    }
    #expect(try Key(named: "Ctrl-X") == .control("x"))
  }

  @Test func whatIsListedCanBeChosen() {
    let choices = Bindings.listing.map { KeyChoice(command: $0.name, keys: $0.keys) }
    #expect(Bindings.choosing(choices).problems.isEmpty)
    #expect(choices.allSatisfy { !$0.keys.isEmpty })
  }

  @Test func theDashboardOpensAsItIsArranged() {
    var state = State(session: .sample(), size: .standard, now: ManualClock.start)
    state.arrange(Preferences(sort: KeySort(.owner)), filter: "is:overdue")
    let query = state.start().pages.first?.query
    #expect(query?.sort == KeySort(.owner))
    #expect(query?.filter == KeyFilter(terms: [.init(.state(.overdue))]))
    #expect(state.list.filterField.text == "is:overdue")
    state.arrange(Preferences(), filter: "is:blue")
    #expect(state.list.filterText == "is:overdue")
  }
}
