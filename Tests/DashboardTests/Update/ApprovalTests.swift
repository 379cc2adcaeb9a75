import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct ApprovalTests {
  private let both = "read:projects write:projects"

  @Test func theRestOfTheCodeAndAnAApprove() {
    var state = State.onApps([.sample()])
    state.press(.enter)
    #expect(state.type("mjht").isEmpty)
    #expect(state.message == "A lets it act as ops1 with 2 scopes, until somebody revokes it.")
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: \(both)"])
    #expect(draw(state).plainText().contains("approving …"))
    #expect(state.press("A").isEmpty)
    state.receive(.approved(Approval.sample().decided(granting: Approval.sample().scopes)))
    #expect(state.message == "qodryx CLI on ops-7 may act as ops1, with 2 scopes.")
    #expect(state.inbox.requests.rows.isEmpty && state.apps.draft == nil)
    #expect(state.apps.focus == .waiting)
  }

  @Test func withoutTheWholeCodeNothingIsApproved() {
    var state = State.onApps([.sample()])
    #expect(state.press("A").isEmpty)
    #expect(state.message == "Type the rest of its code first: Enter goes to the field.")
    state.press(.enter)
    state.type("MJH")
    #expect(state.press("A").isEmpty)
    #expect(!state.hints(.unicode).contains(Hint(key: "A", label: "Approve")))
    state.type("T")
    #expect(state.hints(.unicode).contains(Hint(key: "A", label: "Approve")))
  }

  @Test func noEnterAndNoPasteApproves() {
    var state = State.onApps([.sample()])
    #expect(state.press(.enter, .paste("WDJB-MJHT\nA\r"), .enter, .control("m"), .character(" ")).isEmpty)
    #expect(state.apps.draft?.userCode?.description == "WDJB-MJHT")
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: \(both)"])
  }

  @Test(arguments: ["mjht", "MJHT", "-mj ht", "wdjb-mjht", "WDJBMJHT"])
  func theCodeMayBePastedInAnyForm(text: String) {
    var state = State.onApps([.sample()])
    state.press(.enter, .paste(text))
    #expect(state.apps.draft?.userCode?.description == "WDJB-MJHT")
  }

  @Test func theWholeCodeMayBeTypedToo() {
    var state = State.onApps([.sample()])
    state.press(.enter)
    state.type("WDJB-MJHT")
    #expect(state.apps.draft?.userCode?.description == "WDJB-MJHT")
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: \(both)"])
  }

  @Test func theCodeOfAnotherRequestIsSaidToBeOne() {
    var state = State.onApps([.sample()])
    state.press(.enter, .paste("MQHT-WDJB"))
    #expect(state.message == "What you pasted is not its code, which begins with WDJB.")
    #expect(state.apps.draft?.code.text == "")
  }

  @Test func theFieldTakesLettersOfCodesAlone() {
    var state = State.onApps([.sample()])
    state.press(.enter)
    state.type("aei0m1")
    #expect(state.apps.draft?.code.text == "M")
    state.press(.backspace)
    #expect(state.apps.draft?.code.text == "")
    state.type("bcdfg")
    #expect(state.apps.draft?.code.text == "BCDF")
  }

  @Test func aWrongCodeSaysHowManyTriesAreLeftAndIsTypedAnew() throws {
    var state = State.onApps([.sample()])
    state.press(.enter)
    state.type("BBBB")
    state.press("A")
    let problem = FieldProblem(.code, "this is not the code; 3 more tries")
    let order = Request.approve(Approval.sample().id, try UserCode(parsing: "WDJBBBBB"), [])
    let effects = state.receive(.failed(order, .invalid([problem])))
    #expect(effects.words == ["approvals", "alerts"])
    #expect(state.message == "Code: this is not the code; 3 more tries.")
    #expect(state.apps.draft?.code.text == "")
    #expect(state.apps.focus == .code)
    state.type("MJHT")
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: \(both)"])
  }

  @Test func aLostConnectionKeepsWhatWasTyped() throws {
    var state = State.onApps([.sample()])
    state.press(.enter)
    state.type("MJHT")
    state.press("A")
    let order = Request.approve(Approval.sample().id, try UserCode(parsing: "WDJBMJHT"), [])
    state.receive(.failed(order, .unavailable("api.example.com does not answer")))
    #expect(state.apps.draft?.code.text == "MJHT")
    #expect(state.press("A").isEmpty)
    #expect(state.message.contains("nothing can be changed until it is back"))
  }

  @Test func scopesAreOnlyEverNarrowed() {
    var state = State.onApps([.sample()])
    state.press(.escape, .tab)
    #expect(state.apps.focus == .scopes)
    state.press(.right, .character(" "))
    #expect(state.apps.draft?.scopes == [Scope(.read, .projects)])
    state.press(.tab)
    state.type("MJHT")
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: read:projects"])
  }

  @Test func aBoxCanBeTickedAgainAndNoneLeftApprovesNothing() {
    var state = State.onApps([.sample()])
    state.press(.escape, .tab)
    state.press(.character(" "), .character(" "))
    #expect(state.apps.draft?.scopes == Approval.sample().scopes)
    state.press(.character(" "), .right, .character(" "), .tab)
    state.type("MJHT")
    #expect(state.press("A").isEmpty)
    #expect(state.message == "Leave it at least one scope, or deny it: D.")
  }

  /// The alphabet of codes has the letters of commands in it, `q` among them.
  @Test func theCodeOfTheOnlyRequestIsTypedAtOnce() throws {
    var state = State.onApps([.sample(codeHead: "VJTQ")])
    state.type("vjtq")
    #expect(state.exit == nil && state.modal == nil)
    #expect(state.apps.draft?.code.text == "VJTQ")
    state.press(.escape)
    #expect(state.apps.focus == .waiting && state.tab == .apps)

    var several = State.onApps([.sample(), .sample(2, device: "ops-8", codeHead: "MQHT")])
    #expect(several.apps.focus == .waiting)
    several.press(.enter)
    #expect(several.apps.focus == .code)
  }

  @Test func denyingAsksFirst() {
    var state = State.onApps([.sample()])
    state.press(.escape)
    #expect(state.press("D").isEmpty)
    #expect(state.question?.title == "Deny qodryx CLI on ops-7?")
    #expect(state.press(.enter).isEmpty)
    #expect(state.press("y").words == ["deny apr_1"])
    state.receive(.denied(Approval.sample().decided(granting: nil)))
    #expect(state.message == "qodryx CLI on ops-7 was denied. It got nothing.")
    #expect(state.inbox.requests.rows.isEmpty)
  }

  @Test func nothingIsDecidedAboutARequestThatIsNotOnTheScreen() {
    var state = State.onApps([.sample()], grants: Grant.row(1, through: 2))
    state.press(.enter)
    state.type("MJHT")
    state.press(.tab)
    #expect(state.apps.focus == .grants)
    #expect(state.press("A").isEmpty)
    #expect(state.press("D").isEmpty)
    #expect(state.message == "Go back to the request first: Esc.")
    #expect(state.modal == nil)
  }

  @Test func onASmallTerminalNothingIsApprovedFromTheListAlone() {
    var state = State.onApps([.sample()], size: Size(columns: 40, rows: 10))
    state.press(.enter)
    state.type("MJHT")
    state.press(.escape)
    #expect(state.press("A").isEmpty)
    #expect(state.message == "Look at what it asks for first: Tab.")
    state.press(.tab)
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: \(both)"])
  }

  @Test(arguments: [1, 2, 3, 4])
  func escGoesBackToTheRequestsAndThenToTheKeys(tabs: Int) {
    var state = State.onApps([.sample()], grants: Grant.row(1, through: 2), apps: [.sample()])
    state.press(.escape)
    state.press(times: tabs, .tab)
    state.press(.escape)
    #expect(state.tab == .apps && state.apps.focus == .waiting)
    state.press(.escape)
    #expect(state.tab == .keys)
  }

  @Test func whatIsTypedForOneRequestNeverGoesToTheNext() {
    var state = State.onApps([.sample(ago: 590), .sample(2, device: "ops-8", codeHead: "MQHT")])
    state.press(.enter)
    state.type("MJ")
    state.now += 10
    _ = update(&state, .timePassed)
    #expect(state.message == "qodryx CLI on ops-7 does not wait any more.")
    #expect(state.apps.focus == .waiting)
    #expect(state.type("HT").isEmpty)
    #expect(state.apps.draft?.approval.id.rawValue == "apr_2")
    #expect(state.apps.draft?.code.text == "")
  }

  @Test func aRequestThatComesInLeavesTheFieldAlone() {
    var state = State.onApps([.sample()])
    state.press(.enter)
    state.type("MJ")
    state.receive(.approvals([.sample(), .sample(2)]))
    state.type("HT")
    #expect(state.press("A").words == ["approve apr_1 WDJB-MJHT: \(both)"])
  }

  @Test func choosingAnotherRequestStartsAnew() {
    var state = State.onApps([.sample(), .sample(2, codeHead: "MQHT")])
    state.press(.enter)
    state.type("MJHT")
    state.press(.escape, .down)
    #expect(state.press("A").isEmpty)
    state.press(.enter)
    state.type("BBBB")
    #expect(state.press("A").words == ["approve apr_2 MQHT-BBBB: \(both)"])
  }

  @Test func readOnlyDecidesNothing() {
    var state = State.onApps([.sample()], isReadOnly: true)
    state.press(.enter)
    state.type("MJHT")
    #expect(state.press("A").isEmpty)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
    state.press(.escape)
    for key in ["D", "n", "S", "X"] as [Character] {
      #expect(state.press(key).isEmpty)
      #expect(state.modal == nil && state.screens.isEmpty)
      #expect(state.message == "Opened with --read-only: nothing can be changed.")
    }
  }

  @Test func whatIsLeftCountsDownEachSecondWhileItCanBeSeen() throws {
    var state = State.onApps([.sample(ago: 60.25)])
    #expect(abs(try #require(state.timeToNextChange()) - 0.75) < 0.001)
    #expect(draw(state).plainText().contains("expires in 9:00"))
    state.now += 0.75
    #expect(draw(state).plainText().contains("expires in 8:59"))
    state.press("2")
    #expect(try #require(state.timeToNextChange()) > 1)
  }
}
