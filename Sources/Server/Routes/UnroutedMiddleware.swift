import Hummingbird

/// Answers what the router has no place for: a router alone would call a wrong method "not found".
struct UnroutedMiddleware: RouterMiddleware {
  let table: EndpointTable

  func handle(
    _ request: Request,
    context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    guard context.endpointPath == nil else { return try await next(request, context) }
    do {
      return try await table.answerUnrouted(request, context)
    } catch let failure as RequestFailure where request.uri.path.hasPrefix("/oauth/") {
      throw failure.written(as: .oauth)
    }
  }
}
