import Credentials
import Foundation
import GRDB

extension Change {
  /// Adds refused requests, and lets go of what is older or more than is kept.
  func record(refused requests: [RefusedRequest]) throws {
    for request in requests { try insert(request) }
    for keyID in Set(requests.map(\.keyID)) { try forgetOldest(of: keyID) }
    let oldest = now.addingTimeInterval(-Double(RefusedRequest.keptDays) * RotationPolicy.day)
    try db.cachedStatement(sql: "DELETE FROM refusals WHERE at < ?").execute(arguments: [oldest.milliseconds])
    try db.cachedStatement(
      sql: """
        DELETE FROM refusals WHERE number IN (
          SELECT number FROM refusals ORDER BY number LIMIT max(0, (SELECT count(*) FROM refusals) - ?))
        """
    ).execute(arguments: [RefusedRequest.kept])
  }

  private func insert(_ request: RefusedRequest) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO refusals (at, request_id, key_id, type, hint_head, hint_tail, check_name, since, scope,
          details, address, route, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      request.at.milliseconds, request.requestID, request.keyID?.rawValue, request.type?.rawValue,
      request.hint?.head, request.hint?.tail, request.check.rawValue, request.since?.milliseconds,
      request.scope?.rawValue, request.details, request.address, request.route, request.status,
    ])
  }

  private func forgetOldest(of keyID: KeyID?) throws {
    let kept = keyID == nil ? RefusedRequest.keptOfNobody : RefusedRequest.keptOfKey
    try db.cachedStatement(
      sql: """
        DELETE FROM refusals WHERE key_id IS ?1 AND number <= (
          SELECT number FROM refusals WHERE key_id IS ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)
        """
    ).execute(arguments: [keyID?.rawValue, kept])
  }
}
