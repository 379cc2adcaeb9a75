/// Which keys a list shows: terms that must all hold.
///
/// Without a term that speaks of revoked or replaced keys, those are left out: `is:revoked`, `is:expired` and
/// `is:any` bring them back.
package struct KeyFilter: Hashable, Sendable {
  package var terms: [Term]

  package init(terms: [Term] = []) {
    self.terms = terms
  }

  package typealias Term = FilterTerm<Condition>

  package enum Condition: Hashable, Sendable {
    /// Part of the name, note, owner, hint or identifier, without regard to case.
    case text(String)
    case type(CredentialType)
    case environment(KeyEnvironment)
    case scope(Scope)
    /// The whole owner, without regard to case.
    case owner(String)
    case state(State)
  }

  /// What can follow `is:`.
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Every key, revoked and replaced ones too.
    case any
    case active
    case overdue
    case due
    /// Active, and neither overdue nor due.
    case ok
    case grace
    case disabled
    case expired
    case revoked
    /// Active without an accepted request for 30 days.
    case unused
    /// Never confirmed saved.
    case unsaved
  }

  /// Whether ended keys (revoked, or replaced and past their grace) can be among the results.
  package var includesEnded: Bool {
    terms.contains { term in
      switch term.condition {
      case .state(.any), .state(.expired), .state(.revoked): !term.isNegated
      default: false
      }
    }
  }
}
