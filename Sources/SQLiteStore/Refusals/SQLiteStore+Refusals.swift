package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func record(refused requests: [RefusedRequest]) async throws(KeyStoreError) {
    guard !requests.isEmpty else { return }
    try await change { change in try change.record(refused: requests) }
  }

  package func refusals(_ query: RefusalQuery) async throws(KeyStoreError) -> RefusalPage {
    let limit = min(max(query.limit, 1), RefusedRequest.most)
    let oldest = instant.addingTimeInterval(-Double(RefusedRequest.keptDays) * RotationPolicy.day)
    return try await look { db in
      let before: SQL = query.before.map { "AND number < \($0)" } ?? ""
      // The plus keeps the time from choosing the index: nearly every row fits it.
      let selecting: SQL = """
        SELECT \(SQL(sql: RefusedRequest.columns)) FROM refusals \
        WHERE \(Self.condition(query.subject)) \(before) AND +at >= \(oldest.milliseconds) \
        ORDER BY number DESC LIMIT \(limit + 1)
        """
      let rows = try SQLRequest<Row>(literal: selecting, cached: true).fetchAll(db)
      let requests = try rows.prefix(limit).map(RefusedRequest.init)
      return RefusalPage(requests: requests, hasMore: rows.count > limit)
    }
  }

  private static func condition(_ subject: RefusalQuery.Subject?) -> SQL {
    switch subject {
    case nil: return "1"
    case .key(let id): return "key_id = \(id.rawValue)"
    case .request(let id): return "request_id = \(id)"
    case .hint(let hint):
      var parts: [SQL] = ["hint_tail = \(hint.tail)"]
      if let head = hint.head { parts.append("hint_head = \(head)") }
      if let type = hint.type { parts.append("type = \(type.rawValue)") }
      return parts.joined(separator: " AND ")
    }
  }
}
