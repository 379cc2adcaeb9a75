import Credentials
import Foundation
import GRDB

/// How a window of the log is found: by an index where few events can match, else by walking back in time.
struct AuditSearch: Sendable {
  let query: AuditQuery
  let now: Date
  let limit: Int

  /// So many events are gathered through an index and sorted.
  private static let few = 2_000
  /// A stretch of so many events is read to its end to count what matches in it.
  private static let countable = 50_000

  enum Outcome: Sendable {
    case page(AuditPage)
    /// Many events can match, or have to be read to see whether they do.
    case walk(AuditWalk)
  }

  init(_ query: AuditQuery, at now: Date) {
    self.query = query
    self.now = now
    limit = min(max(query.limit, 1), 1_000)
  }

  var condition: SQL { AuditCondition(now: now).sql(query.filter) }

  func begin(_ db: Database) throws -> Outcome {
    if let id = query.keyID {
      return .page(try page(from: "audit INDEXED BY audit_by_key", where: "key_id = \(id.rawValue)", db))
    }
    for candidates in candidates {
      let counting: SQL = "SELECT count(*) FROM (\(candidates) LIMIT \(Self.few + 1))"
      guard try fetchCount(counting, db) <= Self.few else { continue }
      return .page(try page(from: "audit", where: "sequence IN (\(candidates))", db))
    }
    guard let stretch = try stretch(db) else {
      return .page(AuditPage(events: [], hasMore: false, matching: 0))
    }
    return .walk(AuditWalk(self, through: stretch, matching: try count(in: stretch, db)))
  }

  /// The events that one term alone leaves, where an index has them.
  private var candidates: [SQL] {
    query.filter.terms.filter { !$0.isNegated }.compactMap { term in
      switch term.condition {
      case .action(let beginnings):
        beginnings.map { beginning in
          "SELECT sequence FROM audit INDEXED BY audit_by_action WHERE \(AuditCondition.begins(beginning))"
            as SQL
        }.joined(separator: " UNION ")
      case .actor(let name) where name.isASCII:
        "SELECT sequence FROM audit INDEXED BY audit_by_actor WHERE \(AuditCondition.isActor(name))"
      case .actor, .text, .from, .since, .until: nil
      }
    }
  }

  private func page(from source: SQL, where place: SQL, _ db: Database) throws -> AuditPage {
    let counting: SQL = "SELECT count(*) FROM \(source) WHERE \(place) AND \(condition)"
    let before: SQL = query.before.map { "AND sequence < \($0)" } ?? ""
    let selecting: SQL = """
      SELECT \(SQL(sql: AuditEvent.columns)) FROM \(source) WHERE \(place) AND \(condition) \(before) \
      ORDER BY sequence DESC LIMIT \(limit + 1)
      """
    let events = try SQLRequest<Row>(literal: selecting, cached: true).fetchAll(db).map(AuditEvent.init)
    return AuditPage(
      events: Array(events.prefix(limit)),
      hasMore: events.count > limit,
      matching: try fetchCount(counting, db)
    )
  }

  /// The numbers between which all events lie that can match; nil where there are none. Times are found by their index.
  private func stretch(_ db: Database) throws -> ClosedRange<Int>? {
    var bounds: [SQL] = ["(SELECT min(sequence) FROM audit)", "(SELECT max(sequence) FROM audit)"]
    for term in query.filter.terms where !term.isNegated {
      switch term.condition {
      case .since(let moment):
        let time = moment.date(from: now).milliseconds
        bounds[0] = "(SELECT min(sequence) FROM audit INDEXED BY audit_by_time WHERE at >= \(time))"
      case .until(let moment):
        let time = moment.date(from: now).milliseconds
        bounds[1] = "(SELECT max(sequence) FROM audit INDEXED BY audit_by_time WHERE at <= \(time))"
      case .text, .action, .actor, .from: break
      }
    }
    let selecting: SQL = "SELECT \(bounds[0]), \(bounds[1])"
    let row = try SQLRequest<Row>(literal: selecting, cached: true).fetchOne(db)
    guard let first = row?[0] as Int?, let last = row?[1] as Int?, first <= last else { return nil }
    return first...last
  }

  /// How many events match, where that takes no reading through a long log.
  private func count(in stretch: ClosedRange<Int>, _ db: Database) throws -> Int? {
    let terms = query.filter.terms
    if terms.isEmpty { return try fetchCount("SELECT count(*) FROM audit", db) }
    if terms.count == 1, let candidates = candidates.first {
      return try fetchCount("SELECT count(*) FROM (\(candidates))", db)
    }
    guard stretch.count <= Self.countable else { return nil }
    return try fetchCount(
      """
      SELECT count(*) FROM audit NOT INDEXED \
      WHERE sequence BETWEEN \(stretch.lowerBound) AND \(stretch.upperBound) AND \(condition)
      """,
      db
    )
  }

  private func fetchCount(_ counting: SQL, _ db: Database) throws -> Int {
    try SQLRequest<Int>(literal: counting, cached: true).fetchOne(db) ?? 0
  }
}
