package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func grants(_ query: GrantQuery) async throws(KeyStoreError) -> GrantPage {
    let limit = min(max(query.limit, 1), 200)
    return try await look { db in
      let selection = GrantSelection(query)
      let total = try SQLRequest<Int>(literal: selection.count, cached: true).fetchOne(db) ?? 0
      let found = try SQLRequest<Row>(literal: selection.page(limit: limit + 1), cached: true)
        .fetchAll(db).map { GrantRow($0).grant }
      return GrantPage(grants: Array(found.prefix(limit)), hasMore: found.count > limit, total: total)
    }
  }

  package func grant(_ id: KeyID) async throws(KeyStoreError) -> Grant {
    try await look { db in try GrantRow.find(id, in: db).grant }
  }

  package func revokeGrant(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> Grant
  {
    let problems = KeyDraft.problems(ofNote: reason).map { FieldProblem(.reason, $0.message) }
    guard problems.isEmpty else { throw .invalid(problems) }
    return try await change { change in
      let row = try GrantRow.find(id, in: change.db)
      if let revokedAt = row.grant.revokedAt {
        throw KeyStoreError.conflict(
          "the grant of \(row.grant.title.debugDescription) was revoked on \(revokedAt.day) already"
        )
      }
      return try change.revoke(row, reason: reason, by: actor)
    }
  }
}
