import Credentials
import Foundation
import GRDB

extension App {
  /// In the order in which ``init(_:)`` reads them.
  static let columns = """
    id, name, kind, redirect_uris, scopes, secret_head, secret_tail, created_at, creator_name, creator_origin
    """

  /// - Throws: ``KeyStoreError/unusable(_:)`` for a kind that this version does not know.
  init(_ row: Row) throws {
    let head: String? = row[5]
    let tail: String? = row[6]
    self.init(
      id: AppID(rawValue: row[0]),
      name: row[1],
      kind: try Kind(stored: row[2]),
      redirectURIs: (row[3] as String).split(separator: "\n").map { RedirectURI(rawValue: String($0)) },
      scopes: ScopeSet(joined: row[4] as String),
      secretHint: head.flatMap { head in tail.map { CredentialHint(head: head, tail: $0) } },
      createdAt: Date(milliseconds: row[7]),
      createdBy: Actor(name: row[8], origin: row[9])
    )
  }

  /// nil for an app that there is not.
  static func fetch(_ id: AppID, in db: Database) throws -> App? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM apps WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [id.rawValue]).map(App.init)
  }

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  static func find(_ id: AppID, in db: Database) throws -> App {
    guard let app = try fetch(id, in: db) else { throw KeyStoreError.notFound(id.rawValue, kind: .app) }
    return app
  }
}

extension App.Kind {
  fileprivate init(stored name: String) throws {
    guard let kind = App.Kind(rawValue: name) else {
      throw KeyStoreError.unusable("an app is of the kind \(name), which this qodryx does not know")
    }
    self = kind
  }
}
