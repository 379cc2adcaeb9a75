package import Credentials
import Foundation
import GRDB

extension SQLiteStore: ProjectStore {
  package func projects(limit: Int, after cursor: String?) async throws(KeyStoreError) -> ProjectPage {
    let limit = min(max(limit, 1), 200)
    return try await look { db in
      let place: SQL = cursor.map { "WHERE id < \($0)" } ?? ""
      let selecting: SQL = """
        SELECT \(SQL(sql: Project.columns)) FROM projects \(place) ORDER BY id DESC LIMIT \(limit + 1)
        """
      let found = try SQLRequest<Row>(literal: selecting, cached: true).fetchAll(db).map(Project.init)
      return ProjectPage(projects: Array(found.prefix(limit)), hasMore: found.count > limit)
    }
  }

  package func project(_ id: String) async throws(KeyStoreError) -> Project {
    try await look { db in try Project.find(id, in: db) }
  }

  package func createProject(
    name: String,
    description: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> Project {
    let problems = Project.problems(name: name, description: description)
    guard problems.isEmpty else { throw .invalid(problems) }
    return try await change { change in
      try change.requireFree(projectName: name)
      let project = Project(
        id: try self.newProjectID(in: change),
        name: name,
        description: description,
        createdAt: change.now,
        createdBy: actor.name
      )
      try change.insert(project)
      try change.append(AuditEntry(.projectCreated, of: project, by: actor, at: change.now))
      return project
    }
  }

  package func deleteProject(_ id: String, by actor: Actor) async throws(KeyStoreError) {
    try await change { change in
      let project = try Project.find(id, in: change.db)
      try change.delete(project)
      try change.append(AuditEntry(.projectDeleted, of: project, by: actor, at: change.now))
    }
  }

  private func newProjectID(in change: Change) throws -> String {
    let milliseconds = change.now.milliseconds
    while true {
      let id = drawing { random in Project.makeID(milliseconds: milliseconds, using: &random) }
      if try !change.isTaken(projectID: id) { return id }
    }
  }
}
