package import Credentials

extension AuditEvent {
  /// The newest few events of each kind that is a sign of a stolen token: those between two looks are few, or one of
  /// them is alarming enough.
  package static func newestAlerts(in store: any KeyStore) async throws(KeyStoreError) -> [AuditEvent] {
    var events: [AuditEvent] = []
    for action in [AuditEvent.Action.refreshReused, .codeReplayed] {
      events += try await store.auditEvents(AuditQuery(action: action.rawValue, limit: 5)).events
    }
    return events
  }
}
