import Credentials
import FoundationEssentials

/// Which events the log shows: terms that must all hold.
struct AuditFilter: Equatable {
  var terms: [Term] = []

  /// One condition, or its opposite (written with `!`).
  struct Term: Equatable {
    let condition: Condition
    var isNegated = false
  }

  enum Condition: Equatable {
    /// Part of the action, actor, origin, target or detail, without regard to case.
    case text(String)
    /// How the action begins: `key`, `key.revoked`.
    case action(String)
    /// The whole name of the actor, without regard to case.
    case actor(String)
    /// Part of where the actor came from.
    case from(String)
    /// No longer than so many seconds ago.
    case since(TimeInterval)
  }

  /// The beginning of the action that the store itself looks for; nil where it gives every event.
  var storeAction: String? {
    for term in terms where !term.isNegated {
      if case .action(let action) = term.condition { return action }
    }
    return nil
  }

  /// Whether the store gives exactly the events that match, so that its count of them is right.
  var isAnsweredByStore: Bool { terms.isEmpty || (terms.count == 1 && storeAction != nil) }

  func matches(_ event: AuditEvent, at now: Date) -> Bool {
    terms.allSatisfy { $0.condition.holds(for: event, at: now) != $0.isNegated }
  }

  /// Whether no event that is older than this one can match.
  func ends(at event: AuditEvent, now: Date) -> Bool {
    terms.contains { term in
      if case .since = term.condition {
        !term.isNegated && !term.condition.holds(for: event, at: now)
      } else {
        false
      }
    }
  }
}

extension AuditFilter.Condition {
  func holds(for event: AuditEvent, at now: Date) -> Bool {
    switch self {
    case .text(let text):
      let text = text.lowercased()
      return [event.action.rawValue, event.actor.name, event.actor.origin, event.target, event.detail]
        .contains { $0.lowercased().contains(text) }
    case .action(let action): return event.action.rawValue.hasPrefix(action)
    case .actor(let name): return event.actor.name.lowercased() == name.lowercased()
    case .from(let origin): return event.actor.origin.lowercased().contains(origin.lowercased())
    case .since(let seconds): return now.timeIntervalSince(event.at) <= seconds
    }
  }
}
