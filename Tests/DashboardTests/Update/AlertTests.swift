import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct AlertTests {
  private func alarmed(_ events: AuditEvent...) -> State {
    var state = State.showing(APIKey.row(of: 2)).answered
    state.receive(.alerts([.alert(4)]))
    state.receive(.alerts(events + [.alert(4)]))
    return state
  }

  @Test func whatHappenedBeforeTheOpeningIsHistory() {
    let state = alarmed()
    #expect(state.message == "")
    #expect(!state.line(1).contains("alert"))
  }

  @Test func aReusedRefreshTokenStaysUntilItIsAcknowledged() {
    var state = alarmed(.alert(9))
    let warning = "Refresh token of Grafana for sre used twice: stolen? It is revoked. Esc"
    #expect(state.message == warning)
    #expect(state.notice == nil && state.standingNotice?.tone == .danger)
    #expect(state.line(1).contains("1 alert"))
    state.now += 86_400
    _ = update(&state, .timePassed)
    state.press(.down)
    #expect(state.message == warning)
    state.press(.escape)
    #expect(state.message == "")
    #expect(!state.line(1).contains("alert"))
    state.receive(.alerts([.alert(9), .alert(4)]))
    #expect(state.message == "")
  }

  @Test func aReplayedCodeIsSaidToBeOne() {
    #expect(alarmed(.alert(9, .codeReplayed)).message.hasPrefix("Code of Grafana for sre used twice"))
  }

  @Test func eachIsAcknowledgedByItself() {
    var state = alarmed(.alert(9), .alert(8, .codeReplayed))
    #expect(state.line(1).contains("2 alerts"))
    #expect(state.message.hasPrefix("Code of"))
    state.press(.escape)
    #expect(state.message.hasPrefix("Refresh token of"))
  }

  @Test func escThatMeansSomethingElseAcknowledgesNothing() {
    var state = alarmed(.alert(9))
    state.press(.enter, .escape)
    #expect(state.screens.isEmpty)
    #expect(state.inbox.alerts.count == 1)
    state.press("y")
    state.press(.escape)
    #expect(state.inbox.alerts.count == 1)
    state.press(.escape)
    #expect(state.inbox.alerts.isEmpty)
  }

  @Test func onTheAppsItIsAcknowledgedBeforeTheTabIsLeft() {
    var state = State.onApps([.sample()])
    state.receive(.alerts([.alert(9)]))
    state.press(.escape)
    #expect(state.inbox.alerts.isEmpty)
    #expect(state.tab == .apps)
    state.press(.escape, .escape)
    #expect(state.tab == .keys)
  }

  @Test func anAlertComesBeforeAnAnnouncement() {
    var state = alarmed(.alert(9))
    state.receive(.approvals([.sample()]))
    #expect(state.message.hasPrefix("Refresh token of"))
    #expect(state.line(1).contains("1 alert · 1 waiting"))
  }
}
