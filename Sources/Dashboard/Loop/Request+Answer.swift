import Credentials

extension Request {
  /// Asks the store, and turns an error into an answer too: nothing is lost in silence.
  func answer(from store: any DashboardStore, by actor: Actor) async -> Answer {
    do {
      return try await reply(from: store, by: actor)
    } catch {
      return .failed(self, error)
    }
  }

  private func reply(from store: any DashboardStore, by actor: Actor) async throws(KeyStoreError) -> Answer {
    switch self {
    case .page(let query, let purpose):
      return .page(try await store.keys(query), purpose)
    case .tally(let filter, let cursor, let generation):
      return .tally(try await store.tally(filter, before: cursor), before: cursor, generation: generation)
    case .counts:
      return .counts(try await store.counts())
    case .policy:
      return .policy(try await store.rotationPolicy())
    case .passedDeadlines:
      try await store.recordPassedDeadlines()
      return .nothing
    case .hourlyRequests(let ids):
      return .hourlyRequests(try await store.hourlyRequests(of: ids))
    case .usage(let id):
      return .usage(try await store.usage(of: id), of: id)
    case .trail(let id, let sequence):
      let query = AuditQuery(keyID: id, before: sequence, limit: ListWindow<AuditEvent>.pageSize)
      return .trail(try await store.auditEvents(query), of: id, before: sequence)
    case .key(let id):
      return .key(try await store.key(id))
    case .nextOverdue, .matchingKeys, .markedKeys, .undo:
      return try await replyAboutMany(from: store, by: actor)
    case .verifyChain:
      return .chain(try await store.verifyAuditChain())
    case .engine:
      let clock = ContinuousClock()
      let start = clock.now
      let name = try await store.engine()
      return .engine(Engine(name: name, roundTrip: clock.now - start))
    case .isNameInUse(let name):
      return .nameInUse(name, by: await current(name, in: store))
    case .create(let draft):
      return .created(try await store.create(draft, by: actor))
    case .confirmSaved(let id):
      return .saved(try await store.confirmSaved(id, by: actor))
    case .edit(let id, let edit):
      return .edited(try await store.edit(id, edit, by: actor))
    case .disable(let id):
      return .disabled(try await store.disable(id, by: actor))
    case .enable(let id):
      return .enabled(try await store.enable(id, by: actor))
    case .rotate(let old, let grace):
      // Nothing that could fail may stand between the new secret and the screen: it is shown once or never.
      let issued = try await store.rotate(old.id, grace: grace, by: actor)
      return .rotated(issued, from: old.replaced(by: issued.key, grace: grace))
    case .retire(let id):
      return .retired(try await store.retire(id, by: actor))
    case .revoke(let id, let reason):
      return .revoked(try await store.revoke(id, reason: reason, by: actor))
    case .events(let query, let purpose):
      return .events(try await store.auditEvents(query), purpose)
    case .openKey(let id):
      return .opened(try await store.key(id))
    case .explain(let question, let limit, let now):
      return .explained(try await store.explain(question, limit: limit, at: now))
    case .setPolicy(let policy):
      try await store.setRotationPolicy(policy, by: actor)
      return .policySet(policy)
    case .upcomingKeys:
      return .upcoming(try await Self.upcoming(in: store))
    case .busiestKeys:
      return .busiest(try await BusyKey.busiest(in: store))
    case .exportEvents(let export):
      return try await export.write(from: store, by: actor)
    case .pendingApprovals, .alerts, .grants, .apps, .grantCount, .approve, .deny, .createApp, .rotateSecret,
      .deleteApp, .revokeGrant:
      return try await replyAboutApps(from: store, by: actor)
    }
  }

  /// The key that has a name now. A failure says nothing here: the store itself decides when the key is made.
  private func current(_ name: String, in store: any DashboardStore) async -> APIKey? {
    guard let key = try? await store.key(referredToAs: name) else { return nil }
    let isCurrent = key.revokedAt == nil && key.replacedBy == nil
    return isCurrent && key.name.lowercased() == name.lowercased() ? key : nil
  }
}
