package import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  package func grants(_ query: GrantQuery) async throws(KeyStoreError) -> GrantPage {
    let call = Call(.get, "v1", "grants")
      .asking("app", query.app?.rawValue)
      .asking("owner", query.owner)
      .asking("limit", String(query.limit))
      .asking("cursor", query.cursor?.rawValue)
    let list = try await record(call, GrantListRecord.self)
    return GrantPage(
      grants: list.data.map(Grant.init(_:)),
      hasMore: list.nextCursor != nil,
      total: list.total
    )
  }

  package func grant(_ id: KeyID) async throws(KeyStoreError) -> Grant {
    try await grant(Call(.get, "v1", "grants", id.rawValue), about: id)
  }

  package func revokeGrant(
    _ id: KeyID,
    reason: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> Grant {
    try await grant(Call(.delete, "v1", "grants", id.rawValue).asking("reason", reason), about: id)
  }

  private func grant(_ call: Call, about id: KeyID) async throws(KeyStoreError) -> Grant {
    Grant(try await record(call, GrantRecord.self, about: id.rawValue, kind: .grant))
  }
}
