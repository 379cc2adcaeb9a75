/// Where projects are kept. Every change and its audit event are one transaction.
package protocol ProjectStore: Sendable {
  /// At most `limit` projects (1 to 200), newest first, behind the identifier `cursor`, whose project may
  /// be gone.
  func projects(limit: Int, after cursor: String?) async throws(KeyStoreError) -> ProjectPage

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  func project(_ id: String) async throws(KeyStoreError) -> Project

  /// Makes a project. Its name, without regard to case, must not be in use.
  ///
  /// - Throws: ``KeyStoreError/invalid(_:)``, ``KeyStoreError/conflict(_:)`` for a name in use.
  func createProject(name: String, description: String, by actor: Actor) async throws(KeyStoreError)
    -> Project

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  func deleteProject(_ id: String, by actor: Actor) async throws(KeyStoreError)
}

/// Projects of one window, newest first.
package struct ProjectPage: Hashable, Sendable {
  package let projects: [Project]
  package let hasMore: Bool

  package init(projects: [Project], hasMore: Bool) {
    self.projects = projects
    self.hasMore = hasMore
  }
}
