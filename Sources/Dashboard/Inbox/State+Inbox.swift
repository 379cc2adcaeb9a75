import Credentials
import Terminal

/// What the message line and the header say of the inbox, on every tab and screen.
extension State {
  /// Two small questions, asked when the dashboard opens and after every change of the store.
  var inboxQuestions: [Effect] { [.ask(.pendingApprovals), .ask(.alerts)] }

  mutating func takePending(_ approvals: [Approval]) -> [Effect] {
    let isNew = inbox.take(approvals, at: now)
    if isShowingApps { inbox.endAnnouncement() }
    settleApproval()
    if isNew, inbox.announcement != nil { makeWay() }
    return []
  }

  mutating func takeAlerts(_ events: [AuditEvent]) {
    if inbox.take(alerts: events) { makeWay() }
  }

  /// What was said of the last action has been read by whoever sits in front of an idle screen; a problem
  /// stays.
  private mutating func makeWay() {
    if notice?.tone == .good || notice?.tone == .muted { notice = nil }
  }

  /// Requests that nobody has decided go by themselves.
  mutating func expireRequests() {
    inbox.expire(at: now)
    settleApproval()
  }

  /// `qodryx CLI on ops-7 asks for access: press 3`
  var announcementNotice: Notice? {
    guard let newcomers = inbox.announcement?.newcomers, let newest = newcomers.last else { return nil }
    let others = newcomers.count > 1 ? " and \(newcomers.count - 1) more ask" : " asks"
    let isOneKeyAway = session.bindings.command(for: .character("3"), in: context)?.id == .showApps
    let rest = "\(others) for access: \(isOneKeyAway ? "press 3" : "see 3 Apps")"
    return .caution(fitted(newest.title, beside: rest) + rest)
  }

  /// A token was used by two: it stays until somebody has read it.
  var alertNotice: Notice? {
    guard let alert = inbox.alerts.first else { return nil }
    let subject = alert.action == .codeReplayed ? "Code of " : "Refresh token of "
    let consequence = " used twice: stolen? It is revoked. Esc"
    return .problem(subject + fitted(alert.target, beside: subject + consequence) + consequence)
  }

  /// A name cut so that the rest of the message, which says what to do, has room.
  private func fitted(_ name: String, beside rest: String) -> String {
    TextWidth.truncated(name, to: max(8, size.columns - 4 - rest.count))
  }

  /// Whether an alert can be read right now, and Esc means that it was.
  var showsAlert: Bool {
    guard notice == nil, prompt == nil, modal == nil, screens.isEmpty, let alert = alertNotice else {
      return false
    }
    return standingNotice == alert
  }
}
