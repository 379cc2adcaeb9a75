import Credentials
import Foundation
import GRDB

/// The SQL of a filter's terms: agrees with `KeyFilter.matches`.
struct KeyCondition {
  let policy: RotationPolicy
  /// Milliseconds since 1970.
  let now: Int64

  /// The default view and all terms, joined by AND.
  func sql(_ filter: KeyFilter) -> SQL {
    var parts: [SQL] = filter.terms.map { term in
      let condition = sql(term.condition)
      // Comparisons with NULL are neither true nor false: `IS NOT TRUE` negates all of them.
      return term.isNegated ? "(\(condition)) IS NOT TRUE" : "(\(condition))"
    }
    if !filter.includesEnded { parts.insert("(grace_ends_at IS NULL OR grace_ends_at > \(now))", at: 0) }
    return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
  }

  private func sql(_ condition: KeyFilter.Condition) -> SQL {
    switch condition {
    case .text(let text):
      let word = SearchText.folded(text)
      if SearchText.isImpossible(word) { return "0" }
      return "instr(search, \(word)) > 0 AND (is_plain OR contains_text(search, \(word)))"
    // The sign keeps SQLite from taking an order by the same column for none, and sorting by itself.
    case .type(let type): return "+type = \(type.rawValue)"
    case .environment(let environment): return "+environment = \(environment.rawValue)"
    case .scope(let scope): return "instr(' ' || scopes || ' ', \(" \(scope.rawValue) ")) > 0"
    case .owner(let owner): return "owner_folded = \(SearchText.folded(owner))"
    case .state(let state): return sql(state)
    }
  }

  private func sql(_ state: KeyFilter.State) -> SQL {
    switch state {
    case .any: "1"
    case .active: usable
    case .overdue: "\(active) AND rotate_by <= \(now)"
    case .due: "\(active) AND rotate_by > \(now) AND rotate_by <= \(now + warning)"
    case .ok: "\(active) AND rotate_by > \(now + warning)"
    case .grace: "\(usable) AND grace_ends_at IS NOT NULL"
    case .disabled: "\(current) AND disabled_at IS NOT NULL"
    case .expired: "revoked_at IS NULL AND (expires_at <= \(now) OR grace_ends_at <= \(now))"
    case .revoked: "revoked_at IS NOT NULL"
    case .unused: "\(usable) AND iif(last_used_at < 0, created_at, last_used_at) <= \(now - unused)"
    case .unsaved: "revoked_at IS NULL AND saved_at IS NULL"
    }
  }

  /// Neither revoked nor past its expiry or grace.
  private var current: SQL {
    """
    revoked_at IS NULL AND (expires_at IS NULL OR expires_at > \(now)) \
    AND (grace_ends_at IS NULL OR grace_ends_at > \(now))
    """
  }

  /// Accepted at the next request.
  var usable: SQL { "\(current) AND disabled_at IS NULL" }

  /// Usable, and not replaced.
  var active: SQL {
    """
    revoked_at IS NULL AND disabled_at IS NULL AND grace_ends_at IS NULL \
    AND (expires_at IS NULL OR expires_at > \(now))
    """
  }

  var warning: Int64 { Int64(policy.warning) * day }
  var unused: Int64 { Int64(KeyFilter.Condition.unusedDays) * day }
  private var day: Int64 { Int64(RotationPolicy.day) * 1000 }
}
