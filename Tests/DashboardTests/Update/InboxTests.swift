import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct InboxTests {
  private static let announcement = "qodryx CLI on ops-7 asks for access: press 3"

  @Test func everyChangeOfTheStoreAsksWhatWaits() {
    var state = State.showing(APIKey.row(of: 2))
    #expect(update(&state, .storeChanged).words.suffix(2) == ["approvals", "alerts"])
  }

  @Test func aNewRequestIsAnnouncedAndCountedOnTheKeys() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample()]))
    #expect(state.message == Self.announcement)
    #expect(state.line(1).contains("1 waiting"))
    #expect(state.context == .list)
  }

  @Test func theLineFallsSilentAfterHalfAMinuteAndTheHeaderDoesNot() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample()]))
    #expect(state.timeToNextChange() == 30)
    state.now += 30
    _ = update(&state, .timePassed)
    #expect(state.message != Self.announcement)
    #expect(state.line(1).contains("1 waiting"))
  }

  @Test func theSameRequestIsAnnouncedOnce() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample()]))
    state.now += 30
    _ = update(&state, .timePassed)
    state.receive(.approvals([.sample()]))
    #expect(state.message != Self.announcement)
    state.receive(.approvals([.sample(), .sample(2, device: "ops-8")]))
    #expect(state.message == "qodryx CLI on ops-8 asks for access: press 3")
  }

  @Test func severalAreCounted() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample(2, device: "ops-8"), .sample()]))
    #expect(state.message == "qodryx CLI on ops-7 and 1 more ask for access: press 3")
  }

  @Test func aFormKeepsItsFocusAndEveryKeystroke() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.press("n")
    state.type("ware")
    state.receive(.approvals([.sample()]))
    #expect(state.message == "qodryx CLI on ops-7 asks for access: see 3 Apps")
    state.type("house 3")
    #expect(state.form?.name.text == "warehouse 3")
    #expect(state.tab == .keys)
    #expect(state.message == "qodryx CLI on ops-7 asks for access: see 3 Apps")
    #expect(state.line(1).contains("1 waiting"))
  }

  @Test func aDialogKeepsItsOwnWordsInTheLine() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.press("X")
    let guidance = state.message
    state.receive(.approvals([.sample()]))
    #expect(!guidance.isEmpty && state.message == guidance)
    #expect(state.line(1).contains("1 waiting"))
    state.press(.escape)
    #expect(state.message == Self.announcement)
  }

  @Test func theQuestionWhetherToCloseARevealIsNeverHidden() {
    var state = State.showing(APIKey.row(of: 2)).answered
    let secret = Secret(copying: "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eUo9Q2F".utf8)
    state.receive(.created(IssuedKey(key: Samples.key(Samples.draft("fresh"), id: "FRESH"), secret: secret)))
    state.press(.escape)
    state.receive(.approvals([.sample()]))
    #expect(state.message.hasPrefix("Not confirmed, and never shown again."))
    state.press("n")
    #expect(state.message.hasPrefix("Esc asks before it closes unsaved."))
  }

  @Test func whatWasSaidOfTheLastActionMakesWayAndAProblemDoesNot() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.press("y")
    #expect(state.message.hasPrefix("Sent key_KEY0"))
    state.receive(.approvals([.sample()]))
    #expect(state.message == Self.announcement)
    state.receive(.failed(.disable(KeyID(rawValue: "key_KEY0")), .conflict("key-0 is revoked")))
    state.receive(.approvals([.sample(), .sample(2)]))
    #expect(state.message == "Key-0 is revoked.")
  }

  @Test func aRequestGoesAtItsTimeByItself() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample(ago: 595)]))
    #expect(state.timeToNextChange() == 5)
    state.now += 5
    #expect(update(&state, .timePassed).isEmpty)
    #expect(state.inbox.requests.rows.isEmpty)
    #expect(!state.line(1).contains("waiting"))
    #expect(state.message != Self.announcement)
  }

  @Test func oneThatSomebodyElseHasDecidedIsAnnouncedNoMore() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample()]))
    state.receive(.approvals([]))
    #expect(state.message != Self.announcement)
  }

  @Test func theKeyOfTheAnnouncementLeadsThere() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.approvals([.sample()]))
    #expect(state.press("3").words == ["grants", "apps", "approvals", "alerts"])
    #expect(state.tab == .apps)
    #expect(state.apps.draft?.approval.id.rawValue == "apr_1")
    let advice = "Approve only when the person asking reads you the same code."
    #expect(state.message == "\(advice) Esc D denies.")
    state.press(.escape)
    #expect(state.message == advice)
    state.press("2")
    #expect(state.tab == .keys)
    #expect(state.selectedName == "key-0")
  }

  @Test func onASmallTerminalItTakesThePlaceOfTheHints() {
    var state = State.showing(APIKey.row(of: 2), size: Size(columns: 40, rows: 10)).answered
    state.receive(.approvals([.sample(appName: "A name that has no room")]))
    #expect(state.line(9).hasSuffix("asks for access: press 3"))
    #expect(state.line(0).hasSuffix("1 waiting"))
  }

  @Test func aKeysPageLeadsThereToo() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.press(.enter)
    state.receive(.approvals([.sample()]))
    #expect(state.message == Self.announcement)
    state.press("3")
    #expect(state.isShowingApps)
  }

  @Test func aServerThatKnowsNoAppsIsNotComplainedAboutAtEveryChange() {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.failed(.pendingApprovals, .notFound("/v1/approvals", kind: .approval)))
    state.receive(.failed(.alerts, .unusable("no")))
    #expect(state.message == "")
    state.press("3")
    #expect(draw(state).plainText().contains("There is no pending approval \"/v1/approvals\"."))
    state.receive(.grants(GrantPage(grants: [.sample(1)], hasMore: false, total: 1), GrantQuery()))
    state.receive(.failed(.grants(GrantQuery()), .unusable("no")))
    #expect(draw(state).plainText().contains("not up to date"))
    #expect(draw(state).plainText().contains("qodryx CLI on host-1"))
  }
}
