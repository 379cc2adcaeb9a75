import HTTPTypes
import Hummingbird
import QodryxAPI

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
      try checkHost(of: request)
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

  /// What stands in front of the server might go by the one host, and what comes behind by the other (RFC 9112,
  /// section 3.2). A request without any is accepted: it may be of HTTP/1.0, as those that look whether a server lives.
  private func checkHost(of request: Request) throws(RequestFailure) {
    guard request.headers.contains(.anotherHost) else { return }
    throw RequestFailure(.invalidRequest, "Host: send it once")
  }
}
