import Credentials
import Foundation
import GRDB

/// Reading and writing the rows of projects within a change.
extension Change {
  /// - Throws: ``KeyStoreError/conflict(_:)`` where a project has the name, in whatever case.
  func requireFree(projectName name: String) throws {
    let statement = try db.cachedStatement(sql: "SELECT id FROM projects WHERE name_folded = ?")
    let holder = try String.fetchOne(statement, arguments: [SearchText.folded(name)])
    guard let holder else { return }
    throw KeyStoreError.conflict(
      "\(name.debugDescription) is in use by \(holder); choose another name, or delete that project"
    )
  }

  /// Whether a new project must not have this identifier.
  func isTaken(projectID id: String) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM projects WHERE id = ?)"),
      arguments: [id]
    ) ?? false
  }

  func insert(_ project: Project) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO projects (id, name, name_folded, description, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      project.id, project.name, SearchText.folded(project.name), project.description,
      project.createdAt.milliseconds, project.createdBy,
    ])
  }

  func delete(_ project: Project) throws {
    try db.cachedStatement(sql: "DELETE FROM projects WHERE id = ?").execute(arguments: [project.id])
  }
}
