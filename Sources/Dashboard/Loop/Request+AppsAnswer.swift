import Credentials

extension Request {
  /// What the store says to a request about apps.
  func replyAboutApps(from store: any DashboardStore, by actor: Actor) async throws(KeyStoreError) -> Answer {
    switch self {
    case .pendingApprovals:
      return .approvals(try await store.pendingApprovals())
    case .alerts:
      return .alerts(try await AuditEvent.newestAlerts(in: store))
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
}
