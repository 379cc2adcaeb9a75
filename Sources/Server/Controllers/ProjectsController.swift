import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/projects`: the platform's example resource.
struct ProjectsController: Controller {
  let store: any ProjectStore

  var endpoints: [Endpoint] {
    let read = Scope(.read, .projects)
    let write = Scope(.write, .projects)
    return [
      Endpoint(.get, "/v1/projects", needs: read, query: [.limit, .cursor], answer: list),
      Endpoint(.post, "/v1/projects", needs: write, answer: create),
      Endpoint(.get, "/v1/projects/{id}", needs: read) { _, context in
        .json(ProjectRecord(try await store.project(try context.identifier())))
      },
      Endpoint(.delete, "/v1/projects/{id}", needs: write) { _, context in
        try await store.deleteProject(try context.identifier(), by: context.actor)
        return .noContent
      },
    ]
  }

  private func list(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let limit = try context.query.limit()
    let cursor = try context.query.identifierCursor("prj_")
    let page = try await store.projects(limit: limit, after: cursor)
    return .json(
      RecordList(
        data: page.projects.map { ProjectRecord($0) },
        nextCursor: page.hasMore ? page.projects.last?.id : nil
      )
    )
  }

  private func create(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, _) = try await request.read(CreateProjectRequest.self, limit: context.bodyLimit)
    let project = try await store.createProject(
      name: body.name,
      description: body.description ?? "",
      by: context.actor
    )
    var response = Response.json(ProjectRecord(project), status: .created)
    response.headers[.location] = "/v1/projects/\(project.id)"
    return response
  }
}

extension Response {
  /// 204 has no body, not even an empty one (RFC 9110, section 8.6).
  static var noContent: Response {
    var response = Response(status: .noContent)
    response.headers[.contentLength] = nil
    return response
  }
}
