import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct PointerTests {
  private let list = State.showing(APIKey.row(of: 8)).answered

  private func later(_ state: State) -> State {
    var state = state
    state.now += 1
    return state
  }

  // MARK: Lists

  @Test func aClickSelectsARow() {
    var state = list
    state.point(at: "key-2")
    #expect(state.selectedName == "key-2" && state.screens.isEmpty)
    state.point(at: "key-0")
    #expect(state.selectedName == "key-0")
  }

  @Test func aDoubleClickOpensTheRow() {
    var state = list
    state.point(at: "key-2")
    state.point(at: "key-2")
    #expect(state.detail?.key.name == "key-2")
  }

  @Test func twoSlowClicksOpenNothing() {
    var state = list
    state.point(at: "key-2")
    state = later(state)
    state.point(at: "key-2")
    #expect(state.selectedName == "key-2" && state.screens.isEmpty)
  }

  @Test func twoQuickClicksOnTwoRowsOpenNothing() {
    var state = list
    state.point(at: "key-2")
    state.point(at: "key-5")
    #expect(state.selectedName == "key-5" && state.screens.isEmpty)
  }

  @Test func theWheelMovesTheSelection() {
    var state = list
    state.point(.wheelDown, at: "key-0")
    #expect(state.selectedName == "key-3")
    state.point(.wheelUp, at: "key-0")
    #expect(state.selectedName == "key-0")
    state.point(.wheelDown, at: "1 Overview")
    #expect(state.selectedName == "key-0")
  }

  @Test func rowsCanBeClickedWhileAFilterIsTyped() {
    var state = list
    state.press("/")
    state.point(at: "key-4")
    #expect(state.selectedName == "key-4" && state.list.isFiltering)
  }

  @Test func theIndexOfSettingsIsAListToo() {
    var state = list
    state.point(at: "5 Settings")
    #expect(state.tab == .settings)
    state.now += 1
    state.point(at: "Rotation ")
    state.point(at: "Rotation ")
    if case .policyForm = state.screens.last {} else { Issue.record("the form is not open") }
  }

  @Test func aPanelOfTheAppsTakesTheFocus() {
    var state = State.onApps(grants: Grant.row(1, through: 3))
    state.point(at: "qodryx CLI")
    #expect(state.apps.focus == .grants)
  }

  // MARK: Tabs and hints

  @Test func aTabIsOpenedByAClick() {
    var state = list
    state.point(at: "4 Audit")
    #expect(state.tab == .audit)
  }

  @Test func aTabThrowsAwayNothingThatIsTyped() {
    var state = list
    state.press("n")
    state.type("deploy")
    #expect(state.point(at: "4 Audit").isEmpty)
    #expect(state.form?.name.text == "deploy" && state.tab == .keys)
  }

  @Test func aHintIsTheKeyItNames() {
    var state = list
    state.point(at: "n New")
    #expect(state.form != nil)
  }

  @Test func nothingBehindADialogIsHit() {
    var state = list
    state.press("X")
    #expect(state.point(at: "1 Overview").isEmpty)
    #expect(state.tab == .keys && state.revocation != nil)
  }

  @Test func whatWasAimedAtAnEarlierScreenIsForgotten() throws {
    var state = list
    let painter = paint(state)
    let place = try #require(painter.canvas.place(of: "n New"))
    let pointing = try #require(painter.map.pointing(Mouse(.press, at: place), in: state.context))
    state.press("X")
    #expect(update(&state, .pointed(pointing)).isEmpty)
    #expect(state.revocation != nil && state.form == nil)
  }

  // MARK: Dangerous things

  @Test func aClickOpensTheDialogAndTheNameIsStillWanted() {
    var state = list
    state.point(at: "X Revoke")
    #expect(state.revocation != nil)
    state.now += 1
    #expect(state.point(at: "( Revoke: locked )").changes == [])
    #expect(state.revocation?.focus == .name)
    state.type("key-0")
    state.now += 1
    #expect(state.point(at: "( Revoke )").changes == ["revoke key_KEY0: "])
  }

  @Test func cancelIsAButton() {
    var state = list
    state.press("X")
    state.point(at: "Reason")
    #expect(state.revocation?.focus == .reason)
    state.point(at: "( Cancel )")
    #expect(state.revocation == nil)
  }

  @Test func aDoubleClickDoesNotAnswerTheQuestionItOpens() throws {
    var state = list
    state.press(.enter)
    let place = try #require(draw(state).place(of: "r Rotate"))
    state.point(at: place)
    #expect(state.wizard?.step == .impact)
    #expect(draw(state).place(of: "⏎ Next") == place)
    state.point(at: place)
    #expect(state.wizard?.step == .impact)
    state.now += 1
    state.point(at: place)
    #expect(state.wizard?.step == .grace)
  }

  @Test func yesIsClickedWhereItStands() {
    var state = list
    state.press(.enter)
    state.point(at: "d Disable")
    #expect(state.question?.question == .disable)
    #expect(state.point(at: "y yes").changes == ["disable key_KEY0"])
  }

  @Test func noIsAnAnswerToo() {
    var state = list
    state.press(.enter)
    state.press("d")
    #expect(state.point(at: "n no").isEmpty)
    #expect(state.question == nil && state.detail != nil)
  }

  // MARK: Forms

  @Test func aFieldGetsTheFocusAndTheChoiceIsTaken() {
    var state = list
    state.press("n")
    state.point(at: "Note")
    state.type("for the build")
    #expect(state.form?.note.text == "for the build")
    state.point(at: "( ) test")
    #expect(state.form?.type == .test && state.form?.focus == .type)
    state.point(at: "( ) staging")
    #expect(state.form?.environment == .staging)
    state.point(at: "Rate limit")
    #expect(state.form?.focus == .rateLimit)
  }

  @Test func aBoxIsTickedAndClearedByAClick() {
    var state = list
    state.press("n")
    state.point(at: "[ ]    [ ]")
    #expect(state.form?.scopes == [Scope(.read, .projects)])
    state.now += 1
    state.point(at: "[x]    [ ]")
    #expect(state.form?.scopes == [])
  }

  @Test func aFormIsSavedByItsButton() {
    var state = list
    state.press("n")
    state.type("deploy")
    state.point(at: "[ ]    [ ]")
    #expect(state.point(at: "( ^S Create key )").changes == ["create deploy"])
  }

  @Test func aGraceIsChosenByAClick() {
    var state = list
    state.press("r")
    state.press(.enter)
    state.point(at: "( ) 7 days")
    #expect(state.wizard?.choice == .week)
  }

  @Test func theMouseItselfIsTurnedOnInTheDialog() {
    var state = list
    state.press("5")
    state.press("G")
    state.press(.enter)
    #expect(state.press(" ").words == ["show auto with mouse"])
    #expect(state.point(at: "( ) contrast ").words == ["show contrast with mouse"])
    #expect(state.point(at: "[x] mouse").words == ["show contrast"])
    #expect(state.press(.enter).isEmpty && state.appearance == Appearance(theme: .contrast))
    #expect(draw(state).plainText().contains("theme contrast, Unicode symbols"))
  }
}
