import QodryxAPI

extension Qodryx {
  /// `client.projects`.
  public struct Projects: Sendable {
    let transport: Transport

    /// One page of projects, newest first. Needs `read:projects`.
    ///
    /// - Parameters:
    ///   - limit: 1 to 200; 50 without it.
    ///   - cursor: the ``Page/nextCursor`` of the page before.
    /// - Throws: ``QodryxError``.
    public func list(limit: Int? = nil, cursor: String? = nil) async throws -> Page<Project> {
      try await transport.page(
        Call(.get, "v1", "projects"),
        of: ProjectRecord.self,
        limit: limit,
        cursor: cursor,
        Project.init(_:)
      )
    }

    /// All projects, newest first. Needs `read:projects`.
    public func all() -> PageSequence<Project> {
      PageSequence { try await list(limit: 200, cursor: $0) }
    }

    /// Makes a project. Needs `write:projects`.
    ///
    /// - Throws: ``QodryxError``, of the kind `invalidValue` for a name that is not allowed.
    public func create(name: String, description: String? = nil) async throws -> Project {
      let request = CreateProjectRequest(name: name, description: description)
      let call = try Call(.post, "v1", "projects").sending(request)
      return Project(try await transport.send(call).record(ProjectRecord.self))
    }

    /// The project with an identifier. Needs `read:projects`.
    ///
    /// - Throws: ``QodryxError``, of the kind `notFound` where there is none.
    public func get(_ id: String) async throws -> Project {
      Project(try await transport.send(Call(.get, "v1", "projects", id)).record(ProjectRecord.self))
    }

    /// Deletes a project. Needs `write:projects`.
    ///
    /// - Throws: ``QodryxError``, of the kind `notFound` where there is none.
    public func delete(_ id: String) async throws {
      _ = try await transport.send(Call(.delete, "v1", "projects", id))
    }
  }
}
