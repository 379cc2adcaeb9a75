package import FoundationEssentials

extension KeyFilter {
  /// Whether a key belongs in the list: the definition that every store's own search must agree with.
  package func matches(_ key: APIKey, policy: RotationPolicy, at now: Date) -> Bool {
    if !includesEnded, key.hasEnded(at: now) { return false }
    return terms.allSatisfy { $0.condition.holds(for: key, policy: policy, at: now) != $0.isNegated }
  }
}

extension APIKey {
  /// Revoked, or replaced and past its grace: nothing that anybody still looks after.
  package func hasEnded(at now: Date) -> Bool {
    revokedAt != nil || graceEndsAt.map { $0 <= now } == true
  }
}

extension KeyFilter.Condition {
  /// Days without a request after which a key counts as unused.
  package static let unusedDays = 30

  func holds(for key: APIKey, policy: RotationPolicy, at now: Date) -> Bool {
    switch self {
    case .text(let text):
      let text = text.lowercased()
      return [key.name, key.note, key.owner, key.fullHint, key.shortHint, key.id.rawValue]
        .contains { $0.lowercased().contains(text) }
    case .type(let type): return key.type == type
    case .environment(let environment): return key.environment == environment
    case .scope(let scope): return key.scopes.contains(scope)
    case .owner(let owner): return key.owner.lowercased() == owner.lowercased()
    case .state(let state): return state.holds(for: key, policy: policy, at: now)
    }
  }
}

extension KeyFilter.State {
  func holds(for key: APIKey, policy: RotationPolicy, at now: Date) -> Bool {
    let status = key.status(at: now)
    let rotation = policy.rotation(dueAt: key.rotateBy, at: now)
    switch (self, rotation) {
    case (.any, _): return true
    case (.active, _): return status.isUsable
    case (.overdue, .overdue), (.due, .dueSoon), (.ok, .fresh): return status == .active
    case (.overdue, _), (.due, _), (.ok, _): return false
    case (.grace, _): return status == .inGrace
    case (.disabled, _): return status == .disabled
    case (.expired, _): return status == .expired
    case (.revoked, _): return status == .revoked
    case (.unused, _):
      let idleSince = key.lastUsedAt ?? key.createdAt
      let limit = Double(KeyFilter.Condition.unusedDays) * RotationPolicy.day
      return status.isUsable && now.timeIntervalSince(idleSince) >= limit
    case (.unsaved, _): return key.savedAt == nil && key.revokedAt == nil
    }
  }
}
