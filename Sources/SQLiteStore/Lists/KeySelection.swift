import Credentials
import Foundation
import GRDB

/// A filter as queries, by way of the candidates where they are few and along the order otherwise.
struct KeySelection {
  private let condition: SQL
  private let candidates: KeyCandidates?
  /// The values of the column `listed` that can be among the results.
  private let listed: [Int]

  init(_ filter: KeyFilter, at now: Date, in db: Database) throws {
    let terms = KeyCondition(policy: try RotationPolicy.fetch(db), now: now.milliseconds)
    let onlyRevoked = filter.terms.contains { $0.condition == .state(.revoked) && !$0.isNegated }
    condition = terms.sql(filter)
    candidates = try KeyCandidates.few(for: filter, terms, in: db)
    listed = filter.includesEnded ? (onlyRevoked ? [0] : [1, 0]) : [1]
  }

  /// Selects at most `limit` keys in an order.
  ///
  /// Each value of `listed` is a range of the order's index; where both are wanted, the two are merged.
  func page(_ order: KeyOrder, behind place: SQL?, limit: Int) -> SQL {
    let columns = SQL(sql: KeyRow.columns)
    let place: SQL = place.map { "AND \($0)" } ?? ""
    if let candidates {
      return """
        SELECT \(columns) FROM keys NOT INDEXED \
        WHERE number IN (\(candidates.numbers)) AND listed IN (\(listed)) AND \(condition) \(place) \
        \(order.orderBy) LIMIT \(limit)
        """
    }
    let ranges: [SQL] = listed.map { listed in
      """
      SELECT \(columns) FROM keys INDEXED BY \(order.index) \
      WHERE listed = \(SQL(sql: String(listed))) AND \(condition) \(place)
      """
    }
    return "\(ranges.joined(separator: " UNION ALL ")) \(order.orderBy) LIMIT \(limit)"
  }

  /// Counts what matches, or what of it lies at a place.
  func count(_ order: KeyOrder, at place: SQL? = nil) -> SQL {
    let place: SQL = place.map { "AND \($0)" } ?? ""
    let source: SQL =
      if let candidates {
        "NOT INDEXED WHERE number IN (\(candidates.numbers)) AND"
      } else {
        "INDEXED BY \(order.index) WHERE"
      }
    return "SELECT count(*) FROM keys \(source) listed IN (\(listed)) AND \(condition) \(place)"
  }
}
