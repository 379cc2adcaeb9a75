import Credentials
import Foundation
import GRDB

/// A walk back through the log, a stretch at a time, so that it can be given up between two of them and a long one
/// keeps nobody from tidying up the file.
struct AuditWalk: Sendable {
  private let search: AuditSearch
  private let oldest: Int
  /// In front of which the walk goes on.
  private var next: Int
  private let matching: Int?
  private var events: [AuditEvent] = []

  /// Events that are looked at in one state of the store.
  private static let step = 20_000

  init(_ search: AuditSearch, through stretch: ClosedRange<Int>, matching: Int?) {
    self.search = search
    self.matching = matching
    oldest = stretch.lowerBound
    next = min(search.query.before ?? .max, stretch.upperBound + 1)
  }

  /// Whether the page is full, and one more event is known behind it; or the log is at its end.
  var isOver: Bool { events.count > search.limit || next <= oldest }

  var page: AuditPage {
    let hasMore = events.count > search.limit
    // From the newest event to the oldest, everything that matches has been met.
    let isComplete = !hasMore && search.query.before == nil
    return AuditPage(
      events: Array(events.prefix(search.limit)),
      hasMore: hasMore,
      matching: matching ?? (isComplete ? events.count : nil)
    )
  }

  func further(_ db: Database) throws -> AuditWalk {
    var walk = self
    walk.next = max(oldest, next - Self.step)
    let selecting: SQL = """
      SELECT \(SQL(sql: AuditEvent.columns)) FROM audit NOT INDEXED \
      WHERE sequence >= \(walk.next) AND sequence < \(next) AND \(search.condition) \
      ORDER BY sequence DESC LIMIT \(search.limit + 1 - events.count)
      """
    walk.events += try SQLRequest<Row>(literal: selecting, cached: true).fetchAll(db).map(AuditEvent.init)
    return walk
  }
}
