import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct DisconnectionTests {
  private func onGrants() -> State {
    var state = State.onApps(grants: Grant.row(1, through: 2), apps: [.sample()])
    state.press(.tab)
    return state
  }

  @Test func aGrantEndsOnlyOnceTheNameIsTyped() {
    var state = onGrants()
    #expect(state.press("X").isEmpty)
    state.type("leaked")
    state.press(.tab)
    state.type("qodryx CL")
    state.press(.tab, .tab)
    #expect(state.press(.enter).isEmpty)
    #expect(state.disconnection?.focus == .name)
    state.type("I")
    state.press(.tab, .tab)
    #expect(state.message == "Tab to Revoke, then Enter. This cannot be undone.")
    #expect(state.press(.enter).words == ["revoke grt_2: leaked"])
    #expect(state.press(.enter).isEmpty)
    state.receive(.grantRevoked(.sample(2)))
    #expect(state.modal == nil)
    #expect(state.apps.grants.rows.map(\.id.rawValue) == ["grt_1"])
    #expect(state.message == "qodryx CLI on host-2 has no access any more: its next request gets 401.")
  }

  @Test(arguments: [Key.escape, .enter])
  func leavingChangesNothing(key: Key) {
    var state = onGrants()
    state.press("X")
    state.press(.tab, .tab, key)
    #expect(state.modal == nil)
    #expect(state.apps.grants.rows.count == 2)
  }

  @Test func aPastedNameUnlocksAndDoesNotRevoke() {
    var state = onGrants()
    state.press("X")
    #expect(state.press(.tab, .paste("qodryx CLI\n\r\n")).isEmpty)
    #expect(state.disconnection?.isUnlocked == true)
    #expect(state.modal != nil)
  }

  @Test func whatTheStoreHasAgainstItIsSaidAndNothingIsLost() {
    var state = onGrants()
    state.press(.character("X"), .tab, .paste("qodryx CLI"), .tab, .tab, .enter)
    let order = Request.revokeGrant(Grant.sample(2).id, reason: "")
    state.receive(.failed(order, .conflict("the grant has ended")))
    #expect(state.message == "The grant has ended.")
    #expect(state.disconnection?.isSubmitting == false)
  }

  @Test func deletingAnAppSaysHowManyGrantsEnd() {
    var state = State.onApps(apps: [.sample()])
    state.press(.backTab)
    #expect(state.press("X").words == ["grant count of app_Retool"])
    #expect(draw(state).plainText().contains("Counting its grants"))
    state.receive(.grantCount(3, of: AppID(rawValue: "app_Retool")))
    #expect(draw(state).plainText().contains("3 grants to it end, with all tokens"))
    state.type("Retool")
    state.press(.tab, .tab)
    #expect(state.press(.enter).words == ["delete app_Retool"])
    state.receive(.appDeleted(.sample()))
    #expect(state.message == "Retool is deleted, and all that it was granted has ended.")
    #expect(state.apps.apps.rows.isEmpty)
  }

  @Test func theOwnLoginCannotBeDeleted() {
    var state = State.onApps(apps: [.commandLine(createdAt: ManualClock.start)])
    state.press(.backTab)
    #expect(state.press("X").isEmpty)
    #expect(state.message == "qodryx CLI is qodryx's own login: revoke its grants instead.")
  }

  @Test func theGrantsOfOneAppAreShownAndAllOfThemAgain() {
    var state = State.onApps(grants: Grant.row(1, through: 2), apps: [.sample()])
    state.press(.backTab)
    #expect(state.press(.enter).words == ["grants"])
    #expect(state.apps.grantQuery(after: nil).app?.rawValue == "app_Retool")
    let all = GrantPage(grants: Grant.row(1, through: 2), hasMore: false, total: 2)
    state.receive(.grants(all, GrantQuery()))
    #expect(state.apps.grants.rows.isEmpty)
    let own = GrantPage(grants: [], hasMore: false, total: 0)
    state.receive(.grants(own, GrantQuery(app: AppID(rawValue: "app_Retool"))))
    #expect(draw(state).plainText().contains("Connected apps: Retool"))
    #expect(state.press(.escape).words == ["grants"])
    state.receive(.grants(all, GrantQuery()))
    #expect(state.apps.grants.rows.count == 2)
    state.press(.tab, .enter)
    state.press(.character("2"), .character("3"))
    #expect(state.apps.grantsOf == nil)
  }

  @Test func manyGrantsAreAskedForAsTheyAreNeeded() {
    var state = State.onApps(grants: [])
    let page = GrantPage(grants: Grant.row(901, through: 1_000), hasMore: true, total: 1_000)
    state.receive(.grants(page, GrantQuery()))
    state.press(.tab)
    #expect(draw(state).plainText().contains("1 of 1000"))
    state.press(times: 59, .down)
    #expect(state.press(.down).words == ["grants after grt_901"])
    #expect(state.press(.down).isEmpty)
  }
}
