import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct CommandLineTests {
  private var state = State.showing(APIKey.row(of: 3))

  private func candidates(_ state: State) -> [String] {
    state.commandInput.map { state.candidates(for: $0.stem).map(\.line) } ?? []
  }

  private func line(_ state: State) -> String? { state.commandInput?.field.text }

  @Test mutating func aTypedCommandRuns() {
    state.press(":")
    state.type("rotate")
    state.press(.enter)
    #expect(state.wizard?.key.name == "key-0")
    #expect(state.commandInput == nil)
  }

  @Test mutating func whatDestroysStillAsks() {
    state.press(":")
    state.type("revoke")
    #expect(state.press(.enter).changes.isEmpty)
    #expect(state.revocation != nil)
  }

  @Test(arguments: [
    ("overview", Tab.overview), ("apps", .apps), ("audit", .audit), ("show-settings", .settings),
  ])
  func aTabIsOpenedByItsName(word: String, tab: Tab) {
    var state = State.showing(APIKey.row(of: 1))
    state.press(":")
    state.type(word)
    state.press(.enter)
    #expect(state.tab == tab)
  }

  @Test(arguments: ["q", "quit"])
  func itQuits(word: String) {
    var state = State.showing([])
    state.press(":")
    state.type(word)
    state.press(.enter)
    #expect(state.exit == .quit)
  }

  @Test mutating func tabCompletesAsFarAsAllAreAlike() {
    state.press(":")
    state.type("crea")
    state.press(.tab)
    #expect(line(state) == "create")
    #expect(candidates(state) == ["create", "create-token"])
    state.press(.tab)
    #expect(line(state) == "create")
    state.press(.tab)
    #expect(line(state) == "create-token")
    state.press(.tab)
    #expect(line(state) == "create")
    state.press(.backTab, .enter)
    #expect(state.form?.isPersonal == true)
  }

  @Test mutating func theOnlyWayOnIsCompletedWhole() {
    state.press(":")
    state.type("sor")
    state.press(.tab)
    #expect(line(state) == "sort ")
    state.type("na")
    state.press(.tab)
    #expect(line(state) == "sort name")
    state.type(" desc")
    state.press(.enter)
    #expect(state.list.sort == KeySort(.name, ascending: false))
  }

  @Test mutating func aWordWithinFindsACommandToo() {
    state.press(":")
    state.type("token")
    #expect(candidates(state) == ["create-token"])
    state.press(.tab)
    #expect(line(state) == "create-token")
  }

  @Test mutating func theArrowsChooseAndEnterRunsWhatTheLineSays() {
    state.press(":")
    state.type("create")
    state.press(.down, .down)
    #expect(line(state) == "create-token")
    state.press(.up)
    #expect(line(state) == "create")
    state.press(.down, .enter)
    #expect(state.form?.isPersonal == true)
  }

  @Test mutating func anEmptyLineRemembersWhatWasRun() {
    for word in ["sort name", "sort owner"] {
      state.press(":")
      state.type(word)
      state.press(.enter)
    }
    state.press(":")
    state.press(.up)
    #expect(line(state) == "sort owner")
    state.press(.up)
    #expect(line(state) == "sort name")
    state.press(.up)
    #expect(line(state) == "sort name")
    state.press(.down, .down)
    #expect(line(state) == "")
    state.press(.up, .up, .enter)
    #expect(state.list.sort == KeySort(.name))
  }

  @Test mutating func anUnknownWordStaysAndSaysSo() {
    state.press(":")
    state.type("zebra")
    #expect(state.press(.enter).isEmpty)
    #expect(line(state) == "zebra")
    #expect(draw(state).plainText().contains("There is no command zebra"))
    state.press(.control("u"))
    #expect(state.commandInput?.problem == nil)
  }

  @Test func whatIsNotPossibleSaysWhy() {
    var state = State.showing([])
    state.press(":")
    state.type("revoke")
    #expect(draw(state).plainText().contains("There is no key to change."))
    #expect(state.press(.enter).isEmpty)
    #expect(state.commandInput?.problem == "There is no key to change.")
    #expect(state.revocation == nil)
  }

  @Test mutating func whatBelongsElsewhereSaysWhere() {
    state.press(":")
    state.type("verify-chain")
    state.press(.enter)
    #expect(state.commandInput?.problem == "verify-chain is not for here, but for: Audit.")
  }

  @Test mutating func wordsBehindACommandThatTakesNoneAreNotIgnored() {
    state.press(":")
    state.type("revoke key-2")
    state.press(.enter)
    #expect(state.revocation == nil)
    #expect(state.commandInput?.problem == "revoke stands alone: nothing belongs behind it.")
  }

  @Test mutating func aFilterIsAppliedAtOnce() {
    state.press(":")
    state.type("filter  is:overdue")
    let effects = state.press(.enter)
    #expect(effects.pages.last?.query.filter == KeyFilter(terms: [.init(.state(.overdue))]))
    #expect(state.context == .list)
    #expect(state.list.filterText == "is:overdue")
  }

  @Test mutating func aFilterThatIsNoneIsLeftToBeMended() {
    state.press(":")
    state.type("filter is:blue")
    state.press(.enter)
    #expect(state.context == .filter)
    #expect(state.list.filterField.text == "is:blue")
    #expect(state.list.filterProblem != nil)
  }

  @Test mutating func theLogIsFilteredWhereItIsShown() {
    state.press("4")
    state.press(":")
    state.type("filter action:key")
    state.press(.enter)
    #expect(state.audit.filterText == "action:key")
    #expect(state.context == .audit)
  }

  @Test(arguments: ["sort height", "sort name up", "sort name asc desc"])
  func anOrderThatIsNoneNamesThoseThereAre(text: String) {
    var state = State.showing(APIKey.row(of: 2))
    state.press(":")
    state.type(text)
    state.press(.enter)
    #expect(state.commandInput?.problem?.contains("rotation, name, type") == true)
    #expect(state.list.sort == .standard)
  }

  @Test mutating func aPasteNeverRuns() {
    state.press(":")
    #expect(state.press(.paste("quit\n")).isEmpty)
    #expect(state.exit == nil)
    #expect(line(state) == "quit")
  }

  @Test(arguments: [Key.escape, .control("c"), .backspace])
  func itIsLeftWithoutRunningAnything(key: Key) {
    var state = State.showing(APIKey.row(of: 2))
    state.press(":")
    state.press(key)
    #expect(state.commandInput == nil && state.exit == nil)
    #expect(state.context == .list)
  }

  @Test mutating func anotherStoreNeedsAnAddress() {
    state.press(":")
    state.type("connect")
    state.press(.enter)
    #expect(state.exit == nil)
    #expect(state.commandInput?.problem?.contains("https://") == true)
    state.type(" https://keys.example.com")
    state.press(.enter)
    #expect(state.exit == .connect("https://keys.example.com"))
  }

  @Test mutating func aThemeIsChosenByItsName() {
    state.press(":")
    state.type("theme contrast-l")
    state.press(.tab)
    #expect(state.press(.enter).words.contains { $0.hasPrefix("show") })
    #expect(state.appearance.theme == .contrastLight)
    state.press(":")
    state.type("theme pink")
    state.press(.enter)
    #expect(state.commandInput?.problem?.contains("auto, dark, light") == true)
  }

  @Test mutating func theMouseIsTurnedOnAndOff() {
    state.press(":")
    state.type("mouse o")
    state.press(.tab)
    state.press(.enter)
    #expect(state.appearance.usesMouse)
    #expect(state.message == "The mouse is on.")
    state.press(":")
    state.type("mouse")
    state.press(.enter)
    #expect(state.commandInput?.problem == "Say on or off: the mouse is on.")
  }

  @Test mutating func aFilterIsCompletedWordByWord() {
    state.press(":")
    state.type("filter is:over")
    #expect(state.candidates(for: "filter is:over").map(\.title) == ["is:overdue"])
    state.press(.tab)
    #expect(state.commandInput?.field.text == "filter is:overdue ")
    state.type("e")
    state.press(.tab)
    #expect(state.commandInput?.field.text == "filter is:overdue env:")
    #expect(
      state.candidates(for: "filter is:overdue env:").map(\.title) == ["env:prod", "env:staging", "env:dev"]
    )
    state.type("prod")
    state.press(.enter)
    #expect(state.list.filterText == "is:overdue env:prod")
  }

  @Test mutating func theMouseChoosesAWayOnAndRunsIt() {
    state.press(":")
    state.type("create")
    let row = Pointing(
      target: .row(.only, 1),
      mouse: Mouse(.press, at: Point(x: 4, y: 5)),
      context: .commandLine
    )
    _ = update(&state, .pointed(row))
    #expect(line(state) == "create-token")
    _ = update(&state, .pointed(row))
    #expect(state.form?.isPersonal == true)
  }

  @Test mutating func aKeysPageHasItsOwnCommands() {
    state.press(.enter)
    state.press(":")
    #expect(candidates(state).contains("next-key"))
    #expect(!candidates(state).contains("create"))
    state.type("edit")
    state.press(.enter)
    #expect(state.form != nil)
  }

  @Test func everyCommandHasANameOfItsOwn() {
    let names = Command.ID.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    #expect(Command.ID(name: "copy-id") == .copyID)
    #expect(Command.ID.rotateMostOverdue.name == "rotate-most-overdue")
    #expect(Command.ID(name: "copyID") == nil)
  }

  @Test(arguments: [Size.standard, .large, State.smallestSize])
  func theLineAndWhatCouldFollowAreShown(size: Size) {
    var state = State.showing(APIKey.row(of: 3), size: size)
    state.press(":")
    state.type("rota")
    let picture = draw(state).plainText()
    #expect(picture.contains(" : rota"))
    #expect(picture.contains("rotate-most-overdue"))
    #expect(picture.contains("╭─ Commands"))
  }
}
