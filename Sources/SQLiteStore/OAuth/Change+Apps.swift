import Credentials
import Foundation
import GRDB

/// Reading and writing the rows of apps within a change.
extension Change {
  /// - Throws: ``KeyStoreError/conflict(_:)`` where an app has the name, in whatever case.
  func requireFree(appName name: String) throws {
    let statement = try db.cachedStatement(sql: "SELECT id FROM apps WHERE name_folded = ?")
    let holder = try String.fetchOne(statement, arguments: [SearchText.folded(name)])
    guard let holder else { return }
    throw KeyStoreError.conflict(
      "\(name.debugDescription) is in use by \(holder); choose another name, or delete that app"
    )
  }

  /// Whether a new app must not have this identifier.
  func isTaken(_ id: AppID) throws -> Bool { try App.fetch(id, in: db) != nil }

  func insert(_ app: App, secret: CredentialDigest?) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO apps (
          id, name, name_folded, kind, redirect_uris, scopes, secret_digest, secret_head, secret_tail,
          created_at, creator_name, creator_origin)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      app.id.rawValue, app.name, SearchText.folded(app.name), app.kind.rawValue,
      app.redirectURIs.map(\.rawValue).joined(separator: "\n"), app.scopes.joined,
      secret.map { Data($0.bytes) }, app.secretHint?.head, app.secretHint?.tail,
      app.createdAt.milliseconds, app.createdBy.name, app.createdBy.origin,
    ])
  }

  func set(_ secret: Token, of app: App) throws {
    try db.cachedStatement(
      sql: "UPDATE apps SET secret_digest = ?, secret_head = ?, secret_tail = ? WHERE id = ?"
    ).execute(arguments: [
      Data(secret.digest.bytes), secret.hint.head, secret.hint.tail, app.id.rawValue,
    ])
  }

  /// Deletes an app, its requests for access, and all but the record of its grants.
  func delete(_ app: App, by actor: Actor) throws {
    let reason = "the app was deleted"
    for row in try liveGrants(of: app.id) { try revoke(row, reason: reason, by: actor) }
    for row in try pendingApprovals(of: app.id) {
      try append(AuditEntry(.accessDenied, of: row.approval, by: actor, at: now, detail: reason))
    }
    try db.cachedStatement(sql: "DELETE FROM approvals WHERE app = ?").execute(arguments: [app.id.rawValue])
    try db.cachedStatement(sql: "DELETE FROM apps WHERE id = ?").execute(arguments: [app.id.rawValue])
    try append(AuditEntry(.appDeleted, of: app, by: actor, at: now))
  }

  private func liveGrants(of app: AppID) throws -> [GrantRow] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT \(GrantRow.columns) FROM grants WHERE app = ? AND revoked_at IS NULL ORDER BY id"
      ),
      arguments: [app.rawValue]
    ).map(GrantRow.init)
  }

  private func pendingApprovals(of app: AppID) throws -> [ApprovalRow] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(ApprovalRow.columns) FROM approvals
          WHERE app = ? AND decided_at IS NULL AND expires_at > ? ORDER BY number
          """
      ),
      arguments: [app.rawValue, now.milliseconds]
    ).map(ApprovalRow.init)
  }
}
