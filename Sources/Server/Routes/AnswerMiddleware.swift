import Hummingbird
import Logging
import QodryxAPI

/// What every answer has: an identifier, the limits, errors in one form, a line in the log and a place in the
/// figures.
struct AnswerMiddleware: RouterMiddleware {
  let addresses: ClientAddresses
  let metrics: ServerMetrics
  let logger: Logger

  func handle(
    _ request: Request,
    context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.requestID = RequestIdentifier.identifier(of: request)
    context.client = addresses.client(of: request, peer: context.peer)

    metrics.begin()
    let begin = ContinuousClock.now
    var failure: RequestFailure?
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let reason = RequestFailure(error)
      response = reason.response(to: request, requestID: context.requestID)
      failure = reason
    }
    let duration = ContinuousClock.now - begin

    let findings = context.trace.findings
    if let limit = findings.limit, failure?.code != .rateLimited {
      response.headers.append(contentsOf: limit.headers)
    }
    response.headers[.requestID] = context.requestID
    response.headers[.cacheControl] = "no-store"
    // An answer to HEAD says how long the body would be, and has none.
    if request.method == .head { response = response.createHeadResponse() }

    let route = context.endpointPath ?? "unmatched"
    metrics.end(route: route, method: request.method, status: response.status.code, after: duration)
    log(request, context, findings, failure, route: route, response: response, duration: duration)
    return response
  }

  /// Never the address that was asked for, a header or a body: any of them may hold a credential.
  private func log(
    _ request: Request,
    _ context: ServerContext,
    _ findings: RequestTrace.Findings,
    _ failure: RequestFailure?,
    route: String,
    response: Response,
    duration: Duration
  ) {
    let level: Logger.Level = failure?.logged == nil ? .info : .error
    guard logger.logLevel <= level else { return }
    let (seconds, attoseconds) = duration.components
    var metadata: Logger.Metadata = [
      "request_id": "\(context.requestID)",
      "method": "\(ServerMetrics.label(of: request.method))",
      "route": "\(route)",
      "status": "\(response.status.code)",
      "microseconds": "\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)",
      "address": "\(context.client)",
    ]
    if let keyID = findings.keyID { metadata["key_id"] = "\(keyID)" }
    if let refusal = findings.refusal { metadata["refusal"] = "\(refusal)" }
    if let failure { metadata["error"] = "\(failure.code.rawValue)" }
    if let reason = failure?.logged { metadata["reason"] = "\(CredentialMask.masked(reason))" }
    logger.log(level: level, "request", metadata: metadata)
  }
}
