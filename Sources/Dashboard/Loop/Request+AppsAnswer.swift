import Credentials

extension Request {
  /// What the store says to a request about apps.
  func replyAboutApps(from store: any DashboardStore, by actor: Actor) async throws(KeyStoreError) -> Answer {
    switch self {
    case .pendingApprovals:
      return .approvals(try await store.pendingApprovals())
    case .alerts:
      return .alerts(try await alerts(in: store))
    case .grants(let query):
      return .grants(try await store.grants(query), query)
    case .apps(let cursor, let limit):
      return .apps(try await store.apps(limit: limit, after: cursor), after: cursor)
    case .grantCount(let id):
      return .grantCount(try await store.grants(GrantQuery(app: id, limit: 1)).total, of: id)
    case .approve(let id, let code, let scopes):
      return .approved(try await store.approve(id, code: code, scopes: scopes, for: actor.name, by: actor))
    case .deny(let id):
      return .denied(try await store.deny(id, by: actor))
    case .createApp(let draft):
      return .appCreated(try await store.createApp(draft, by: actor))
    case .rotateSecret(let id):
      return .secretRotated(try await store.rotateSecret(of: id, by: actor))
    case .deleteApp(let id):
      return .appDeleted(try await store.deleteApp(id, by: actor))
    case .revokeGrant(let id, let reason):
      return .grantRevoked(try await store.revokeGrant(id, reason: reason, by: actor))
    default:
      return .nothing
    }
  }

  /// The newest few of each kind: those between two looks are few, or one of them is alarming enough.
  private func alerts(in store: any DashboardStore) async throws(KeyStoreError) -> [AuditEvent] {
    var events: [AuditEvent] = []
    for action in [AuditEvent.Action.refreshReused, .codeReplayed] {
      events += try await store.auditEvents(AuditQuery(action: action.rawValue, limit: 5)).events
    }
    return events
  }
}
