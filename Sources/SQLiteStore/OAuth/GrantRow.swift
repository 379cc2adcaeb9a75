import Credentials
import Foundation
import GRDB

/// A grant as it stands in the table.
struct GrantRow {
  /// What other tables call it.
  let number: Int64
  var grant: Grant

  /// In the order in which ``init(_:)`` reads them.
  static let columns = """
    grants.number, grants.id, grants.app, grants.app_name, grants.device, grants.owner, grants.scopes, \
    grants.created_at, grants.creator_name, grants.creator_origin, grants.last_used_at, grants.revoked_at, \
    grants.revoked_reason
    """
  /// How many columns they are: where those of another table begin.
  static let columnCount = 13

  init(number: Int64, grant: Grant) {
    self.number = number
    self.grant = grant
  }

  init(_ row: Row) {
    number = row[0]
    grant = Grant(
      id: KeyID(rawValue: row[1]),
      app: AppID(rawValue: row[2]),
      appName: row[3],
      device: row[4],
      owner: row[5],
      scopes: ScopeSet(joined: row[6] as String),
      createdAt: Date(milliseconds: row[7]),
      createdBy: Actor(name: row[8], origin: row[9]),
      lastUsedAt: (row[10] as Int64?).map(Date.init(milliseconds:)),
      revokedAt: (row[11] as Int64?).map(Date.init(milliseconds:)),
      revokedReason: row[12]
    )
  }

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  static func find(_ id: KeyID, in db: Database) throws -> GrantRow {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM grants WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw KeyStoreError.notFound(id.rawValue, kind: .grant)
    }
    return GrantRow(row)
  }
}
