import Hummingbird

/// Puts every answer of the router into its envelope.
struct AnswerMiddleware: RouterMiddleware {
  let envelope: AnswerEnvelope

  func handle(
    _ request: Request,
    context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.visit = envelope.visit(request, peer: context.peer)
    envelope.metrics.begin()
    let began = ContinuousClock.now
    var failure: RequestFailure?
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let reason = RequestFailure(error)
      response = reason.response(to: request, requestID: context.visit.requestID)
      failure = reason
    }
    envelope.seal(
      &response.headers,
      status: response.status.code,
      request,
      context.visit,
      route: context.endpointPath ?? "unmatched",
      failure: failure,
      duration: ContinuousClock.now - began
    )
    // An answer to HEAD says how long the body would be, and has none.
    return request.method == .head ? response.createHeadResponse() : response
  }
}
