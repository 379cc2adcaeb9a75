import Credentials
import Foundation
import GRDB

/// Reading and writing the rows of grants and their tokens within a change.
extension Change {
  /// Whether a new grant must not have this identifier.
  func isTaken(grantID id: KeyID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM grants WHERE id = ?)"),
      arguments: [id.rawValue]
    ) ?? false
  }

  func findGrant(number: Int64) throws -> GrantRow? {
    let statement = try db.cachedStatement(sql: "SELECT \(GrantRow.columns) FROM grants WHERE number = ?")
    return try Row.fetchOne(statement, arguments: [number]).map(GrantRow.init)
  }

  /// Writes a new grant with its event.
  func insert(_ grant: Grant) throws -> GrantRow {
    try db.cachedStatement(
      sql: """
        INSERT INTO grants (
          id, app, app_name, device, owner, owner_folded, scopes, created_at, creator_name, creator_origin)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      grant.id.rawValue, grant.app.rawValue, grant.appName, grant.device, grant.owner,
      SearchText.folded(grant.owner), grant.scopes.joined, grant.createdAt.milliseconds,
      grant.createdBy.name, grant.createdBy.origin,
    ])
    let number = db.lastInsertedRowID
    let app = Actor.app(grant.appName)
    try append(AuditEntry(.grantCreated, of: grant, by: app, at: now, detail: grant.scopes.joined))
    return GrantRow(number: number, grant: grant)
  }

  /// Ends a grant with an event. Its refresh tokens are forgotten; its access tokens are kept while they
  /// would have worked, so that a request with one hears that it was revoked.
  @discardableResult
  func revoke(
    _ row: GrantRow,
    as action: AuditEvent.Action = .grantRevoked,
    reason: String,
    by actor: Actor
  ) throws -> Grant {
    var grant = row.grant
    grant.revokedAt = now
    grant.revokedReason = reason
    try db.cachedStatement(sql: "UPDATE grants SET revoked_at = ?, revoked_reason = ? WHERE number = ?")
      .execute(arguments: [now.milliseconds, reason, row.number])
    try db.cachedStatement(sql: "DELETE FROM refresh_tokens WHERE grant = ?").execute(arguments: [row.number])
    try forgetExpiredTokens(of: row)
    try append(AuditEntry(action, of: grant, by: actor, at: now, detail: reason))
    return grant
  }

  func insertAccess(_ digest: CredentialDigest, of row: GrantRow, scopes: ScopeSet) throws {
    try db.cachedStatement(
      sql: "INSERT INTO access_tokens (digest, grant, scopes, issued_at, expires_at) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      Data(digest.bytes), row.number, scopes.joined, now.milliseconds,
      (now + Double(IssuedTokens.accessLifetime)).milliseconds,
    ])
  }

  func insertRefresh(_ digest: CredentialDigest, of row: GrantRow) throws {
    try db.cachedStatement(sql: "INSERT INTO refresh_tokens (digest, grant, issued_at) VALUES (?, ?, ?)")
      .execute(arguments: [Data(digest.bytes), row.number, now.milliseconds])
  }

  func useRefresh(_ digest: CredentialDigest) throws {
    try db.cachedStatement(sql: "UPDATE refresh_tokens SET used_at = ? WHERE digest = ?")
      .execute(arguments: [now.milliseconds, Data(digest.bytes)])
  }

  func forgetAccess(_ digest: CredentialDigest) throws {
    try db.cachedStatement(sql: "DELETE FROM access_tokens WHERE digest = ?")
      .execute(arguments: [Data(digest.bytes)])
  }

  func forgetExpiredTokens(of row: GrantRow) throws {
    try db.cachedStatement(sql: "DELETE FROM access_tokens WHERE grant = ? AND expires_at <= ?")
      .execute(arguments: [row.number, now.milliseconds])
  }

  /// Notes the last accepted request under a grant, which only ever moves forward. Nothing for an identifier
  /// that is no grant's.
  func noteUse(ofGrant id: KeyID, at: Date) throws {
    try db.cachedStatement(
      sql: "UPDATE grants SET last_used_at = ?1 WHERE id = ?2 AND coalesce(last_used_at < ?1, 1)"
    ).execute(arguments: [at.milliseconds, id.rawValue])
  }
}

extension Actor {
  /// An app that asks by itself, over the API.
  ///
  /// - Parameters:
  ///   - address: nil where the store is not told.
  static func app(_ name: String, at address: String? = nil) -> Actor {
    Actor(name: name, origin: address.map { "api \($0)" } ?? "api")
  }
}
