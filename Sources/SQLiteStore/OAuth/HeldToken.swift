import Credentials
import Foundation
import GRDB

/// An access or refresh token of a grant, as the store has it.
struct HeldToken {
  let row: GrantRow
  let scopes: ScopeSet
  let issuedAt: Date
  /// nil for a refresh token.
  let expiresAt: Date?
  /// When a refresh token was changed for others.
  let usedAt: Date?

  var grant: Grant { row.grant }

  /// nil for a token that was never given or is forgotten, and for a credential of another type.
  static func fetch(_ token: Token, in db: Database) throws -> HeldToken? {
    switch token.type {
    case .access: try fetch("access_tokens", "scopes, issued_at, expires_at, NULL", token.digest, in: db)
    case .refresh: try fetch("refresh_tokens", "NULL, issued_at, NULL, used_at", token.digest, in: db)
    case .live, .test, .readOnly, .personal, .clientSecret: nil
    }
  }

  private static func fetch(
    _ table: String,
    _ columns: String,
    _ digest: CredentialDigest,
    in db: Database
  ) throws -> HeldToken? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(GrantRow.columns), token.*
        FROM (SELECT grant, \(columns) FROM \(table) WHERE digest = ?) AS token
        JOIN grants ON grants.number = token.grant
        """
    )
    return try Row.fetchOne(statement, arguments: [Data(digest.bytes)]).map(HeldToken.init)
  }

  private init(_ columns: Row) {
    let first = GrantRow.columnCount + 1
    row = GrantRow(columns)
    scopes = (columns[first] as String?).map(ScopeSet.init(joined:)) ?? row.grant.scopes
    issuedAt = Date(milliseconds: columns[first + 1])
    expiresAt = (columns[first + 2] as Int64?).map(Date.init(milliseconds:))
    usedAt = (columns[first + 3] as Int64?).map(Date.init(milliseconds:))
  }

  /// Whether it works: for a request, or for new tokens.
  func isLive(at now: Date) -> Bool {
    grant.revokedAt == nil && usedAt == nil && expiresAt.map { $0 > now } ?? true
  }
}
