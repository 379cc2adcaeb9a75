package import FoundationEssentials

extension AuditFilter {
  /// Whether an event is wanted: the definition that every store's own search must agree with.
  package func matches(_ event: AuditEvent, at now: Date) -> Bool {
    terms.allSatisfy { $0.condition.holds(for: event, at: now) != $0.isNegated }
  }
}

extension AuditFilter.Condition {
  func holds(for event: AuditEvent, at now: Date) -> Bool {
    switch self {
    case .text(let word):
      [event.action.rawValue, event.actor.name, event.actor.origin, event.target, event.detail]
        .contains(where: word.isPart)
    case .action(let beginnings): beginnings.contains { event.action.rawValue.hasPrefix($0) }
    case .actor(let name): name.equals(event.actor.name)
    case .from(let origin): origin.isPart(of: event.actor.origin)
    case .since(let moment): event.at.milliseconds >= moment.date(from: now).milliseconds
    case .until(let moment): event.at.milliseconds <= moment.date(from: now).milliseconds
    }
  }
}
