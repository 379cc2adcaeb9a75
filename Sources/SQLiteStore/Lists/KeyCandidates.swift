import Credentials
import Foundation
import GRDB

/// The few keys that can match a filter, where an index knows them: cheaper than walking the order until a
/// page is full, as long as they are few.
struct KeyCandidates {
  /// Selects their numbers.
  let numbers: SQL

  /// More than this many are not gathered for a page: among so many, walking meets a page's worth soon.
  static let few = 2_000
  /// More than this many are not gathered for a count: reading all rows in their order is as quick.
  static let countable = 20_000

  /// The smallest set of candidates that one of the terms gives; nil where none is small.
  static func atMost(
    _ limit: Int,
    for filter: KeyFilter,
    _ condition: KeyCondition,
    in db: Database
  ) throws -> KeyCandidates? {
    var best: (count: Int, candidates: KeyCandidates)?
    for term in filter.terms where !term.isNegated {
      guard let numbers = numbers(of: term.condition, condition) else { continue }
      let bound = best?.count ?? limit + 1
      let query: SQL = "SELECT count(*) FROM (\(numbers) LIMIT \(bound))"
      let count = try SQLRequest<Int>(literal: query, cached: true).fetchOne(db) ?? 0
      if count < bound { best = (count, KeyCandidates(numbers: numbers)) }
    }
    return best?.candidates
  }

  private static func numbers(of condition: KeyFilter.Condition, _ sql: KeyCondition) -> SQL? {
    switch condition {
    case .text(let text):
      let word = SearchText.folded(text)
      guard word.unicodeScalars.count >= 3, !SearchText.isImpossible(word) else { return nil }
      let phrase = "\"\(word.replacing("\"", with: "\"\""))\""
      return "SELECT rowid FROM key_search WHERE key_search MATCH \(phrase)"
    case .owner(let owner):
      return "SELECT number FROM keys INDEXED BY keys_owned WHERE owner_folded = \(SearchText.folded(owner))"
    case .state(let state): return numbers(of: state, sql)
    case .type, .environment, .scope: return nil
    }
  }

  private static func numbers(of state: KeyFilter.State, _ sql: KeyCondition) -> SQL? {
    let now = sql.now
    return switch state {
    case .overdue:
      "SELECT number FROM keys INDEXED BY keys_working WHERE \(sql.active) AND rotate_by <= \(now)"
    case .due:
      """
      SELECT number FROM keys INDEXED BY keys_working \
      WHERE \(sql.active) AND rotate_by > \(now) AND rotate_by <= \(now + sql.warning)
      """
    case .grace:
      """
      SELECT number FROM keys INDEXED BY keys_replaced \
      WHERE revoked_at IS NULL AND grace_ends_at IS NOT NULL AND grace_ends_at > \(now)
      """
    case .disabled:
      """
      SELECT number FROM keys INDEXED BY keys_disabled \
      WHERE revoked_at IS NULL AND disabled_at IS NOT NULL
      """
    case .expired:
      """
      SELECT number FROM keys INDEXED BY keys_expiring \
      WHERE revoked_at IS NULL AND expires_at IS NOT NULL AND expires_at <= \(now) \
      UNION ALL SELECT number FROM keys INDEXED BY keys_replaced \
      WHERE revoked_at IS NULL AND grace_ends_at IS NOT NULL AND grace_ends_at <= \(now)
      """
    case .revoked:
      "SELECT number FROM keys INDEXED BY keys_revoked WHERE revoked_at IS NOT NULL"
    case .unused:
      """
      SELECT number FROM keys INDEXED BY keys_by_used \
      WHERE listed = 1 AND last_used_at <= \(now - sql.unused)
      """
    case .unsaved:
      """
      SELECT number FROM keys INDEXED BY keys_unsaved \
      WHERE revoked_at IS NULL AND saved_at IS NULL
      """
    case .any, .active, .ok: nil
    }
  }
}
