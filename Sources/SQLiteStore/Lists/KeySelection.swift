import Credentials
import Foundation
import GRDB

/// A filter as queries. A page comes from the candidates where an index knows them to be few, from walking
/// along the order until it is full where matches are frequent, and from reading all rows otherwise.
struct KeySelection {
  private let condition: SQL
  private let candidates: KeyCandidates?
  /// The values of the column `listed` that can be among the results.
  private let listed: [Int]
  private let hasTerms: Bool
  private let isFrequent: Bool

  /// Of the newest keys, how many are tried to guess how frequent matches are, and how many of them must
  /// match.
  private static let sample = (tried: 2_000, frequent: 20)

  /// - Parameters:
  ///   - few: up to how many candidates are gathered.
  init(_ filter: KeyFilter, few: Int = KeyCandidates.few, at now: Date, in db: Database) throws {
    let terms = KeyCondition(policy: try RotationPolicy.fetch(db), now: now.milliseconds)
    let onlyRevoked = filter.terms.contains { $0.condition == .state(.revoked) && !$0.isNegated }
    listed = filter.includesEnded ? (onlyRevoked ? [0] : [1, 0]) : [1]
    condition = terms.sql(filter)
    candidates = try KeyCandidates.atMost(few, for: filter, terms, in: db)
    hasTerms = filter.terms.contains { $0 != KeyFilter.Term(.state(.any)) }
    // Revoked keys are a range of each order's index, which the newest keys say nothing about.
    isFrequent =
      try candidates != nil || !hasTerms || onlyRevoked || Self.isFrequent(condition, listed, in: db)
  }

  /// Selects at most `limit` keys in an order.
  ///
  /// Each value of `listed` is a range of the order's index; where both are wanted, the two are merged.
  func page(_ order: KeyOrder, behind place: SQL?, limit: Int) -> SQL {
    let columns = SQL(sql: KeyRow.columns)
    let place: SQL = place.map { "AND \($0)" } ?? ""
    if candidates != nil || !isFrequent {
      let candidates: SQL = candidates.map { "number IN (\($0.numbers)) AND " } ?? ""
      return """
        SELECT \(columns) FROM keys NOT INDEXED \
        WHERE \(candidates)listed IN \(listed) AND \(condition) \(place) \
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

  private static func isFrequent(_ condition: SQL, _ listed: [Int], in db: Database) throws -> Bool {
    let query: SQL = """
      SELECT count(*) FROM keys NOT INDEXED \
      WHERE number > (SELECT max(number) FROM keys) - \(sample.tried) AND listed IN \(listed) AND \(condition)
      """
    return try SQLRequest<Int>(literal: query, cached: true).fetchOne(db) ?? 0 >= sample.frequent
  }

  /// Counts what matches, and what of it lies at a place.
  ///
  /// Without terms an index has all that is asked for. Otherwise rows are read: in the order of the table,
  /// which is much quicker than going through an index to each.
  func counts(_ order: KeyOrder, at place: SQL?) -> SQL {
    let source: SQL =
      if let candidates {
        "NOT INDEXED WHERE number IN (\(candidates.numbers)) AND"
      } else if hasTerms {
        "NOT INDEXED WHERE"
      } else {
        "INDEXED BY \(order.index) WHERE"
      }
    let counts: SQL = place.map { "count(*), total(\($0))" } ?? "count(*), 0"
    return "SELECT \(counts) FROM keys \(source) listed IN \(listed) AND \(condition)"
  }
}
