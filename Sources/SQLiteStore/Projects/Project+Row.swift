import Credentials
import Foundation
import GRDB

extension Project {
  /// In the order in which ``init(_:)`` reads them.
  static let columns = "id, name, description, created_at, created_by"

  init(_ row: Row) {
    self.init(
      id: row[0],
      name: row[1],
      description: row[2],
      createdAt: Date(milliseconds: row[3]),
      createdBy: row[4]
    )
  }

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  static func find(_ id: String, in db: Database) throws -> Project {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM projects WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw KeyStoreError.notFound(id, kind: .project)
    }
    return Project(row)
  }
}
