import Credentials
import Dashboard

/// What came in meanwhile.
extension LinearDashboard {
  /// New requests for access and signs of stolen tokens, each said once. Where the store does not answer there is
  /// nothing to say: the next command will.
  func news() async -> [String] {
    do throws(KeyStoreError) {
      _ = inbox.take(try await store.pendingApprovals(), at: session.now())
      _ = inbox.take(alerts: try await AuditEvent.newestAlerts(in: store))
    } catch {
      return []
    }
    let requests = inbox.announcement?.newcomers ?? []
    inbox.endAnnouncement()
    var lines = requests.map { "New: \($0.title) asks for access. `requests` lists what waits." }
    while let alert = inbox.alerts.first {
      let subject = alert.action == .codeReplayed ? "code" : "refresh token"
      lines.append(
        "ALERT: the \(subject) of \(alert.target) was used twice: stolen? It is revoked. `log` tells more."
      )
      inbox.acknowledgeAlert()
    }
    return lines
  }
}
