package import FoundationEssentials

/// Which events of the log are wanted: terms that must all hold.
package struct AuditFilter: Hashable, Sendable {
  package var terms: [Term]

  package init(terms: [Term] = []) {
    self.terms = terms
  }

  package typealias Term = FilterTerm<Condition>

  /// Characters that a filter has at most where somebody else sends it.
  package static let longestText = 1_000

  package enum Condition: Hashable, Sendable {
    /// Part of the action, actor, origin, target or detail.
    case text(CaselessWord)
    /// How the action begins: one of `key`, `oauth.revoked`.
    case action([String])
    /// The whole name of the actor.
    case actor(CaselessWord)
    /// Part of where the actor came from.
    case from(CaselessWord)
    /// Not before this.
    case since(Moment)
    /// Not after this.
    case until(Moment)
  }

  /// A moment, as far as somebody has named it.
  package enum Moment: Hashable, Sendable {
    /// So many seconds before the question.
    case ago(TimeInterval)
    case at(Date)

    /// - Parameter now: when the question is asked.
    package func date(from now: Date) -> Date {
      switch self {
      case .ago(let seconds): now - seconds
      case .at(let date): date
      }
    }
  }

  /// The filter with every span of time turned into a moment, to the millisecond as stores keep them, so that a
  /// question in several pages stays the same.
  package func resolved(at time: Date) -> AuditFilter {
    let now = Date(milliseconds: time.milliseconds)
    return AuditFilter(
      terms: terms.map { term in
        switch term.condition {
        case .since(let moment): Term(.since(.at(moment.date(from: now))), negated: term.isNegated)
        case .until(let moment): Term(.until(.at(moment.date(from: now))), negated: term.isNegated)
        case .text, .action, .actor, .from: term
        }
      }
    )
  }
}
