import Credentials
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Logging
import QodryxAPI

/// What every answer has: an identifier, the limits, errors in one form, a line in the log, a place in the figures
/// and, where it is a refusal, one in the record of refusals.
struct AnswerEnvelope: Sendable {
  let addresses: ClientAddresses
  let metrics: ServerMetrics
  let usage: UsageBuffer
  let now: @Sendable () -> Date
  let logger: Logger

  /// - Parameter peer: the other end of the connection.
  func visit(_ request: Request, peer: IPAddress) -> Visit {
    Visit(
      client: addresses.client(of: request, peer: peer),
      requestID: RequestIdentifier.identifier(of: request)
    )
  }

  /// Adds the headers of every answer, and notes that it was given.
  ///
  /// - Parameters:
  ///   - route: never the path itself, which clients choose.
  ///   - failure: why the request was not done, where it was not.
  func seal(
    _ headers: inout HTTPFields,
    status: Int,
    _ request: Request,
    _ visit: Visit,
    route: String,
    failure: RequestFailure?,
    duration: Duration
  ) {
    let findings = visit.trace.findings
    if let limit = findings.limit, failure?.code != .rateLimited { headers.append(contentsOf: limit.headers) }
    headers.append(HTTPField(name: .requestID, value: visit.requestID))
    headers.append(HTTPField(name: .cacheControl, value: "no-store"))
    metrics.end(route: route, method: request.method, status: status, after: duration)
    if let failed = findings.failed, let failure {
      let refused = refusedRequest(
        failed,
        findings,
        failure,
        visit,
        route: findings.asked ?? "\(ServerMetrics.label(of: request.method)) \(route)",
        status: status
      )
      usage.append(refused)
    }

    let level: Logger.Level = failure?.logged == nil ? .info : .error
    guard logger.logLevel <= level else { return }
    logger.log(
      level: level,
      "request",
      metadata: metadata(request, visit, findings, failure, route: route, status: status, duration: duration)
    )
  }

  private func refusedRequest(
    _ failed: FailedCheck,
    _ findings: RequestTrace.Findings,
    _ failure: RequestFailure,
    _ visit: Visit,
    route: String,
    status: Int
  ) -> RefusedRequest {
    RefusedRequest(
      at: now(),
      requestID: visit.requestID,
      keyID: findings.keyID,
      type: findings.type,
      hint: findings.hint,
      check: failed,
      since: findings.since,
      scope: findings.missing,
      details: CredentialMask.masked(failure.details),
      address: visit.client.description,
      route: route,
      status: status
    )
  }

  /// Never the address that was asked for, a header or a body: any of them may hold a credential.
  private func metadata(
    _ request: Request,
    _ visit: Visit,
    _ findings: RequestTrace.Findings,
    _ failure: RequestFailure?,
    route: String,
    status: Int,
    duration: Duration
  ) -> Logger.Metadata {
    let (seconds, attoseconds) = duration.components
    var metadata: Logger.Metadata = [
      "request_id": "\(visit.requestID)",
      "method": "\(ServerMetrics.label(of: request.method))",
      "route": "\(route)",
      "status": "\(status)",
      "microseconds": "\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)",
      "address": "\(visit.client)",
    ]
    if let keyID = findings.keyID { metadata["key_id"] = "\(keyID)" }
    if let refusal = findings.refusal { metadata["refusal"] = "\(refusal)" }
    if let failure { metadata["error"] = "\(failure.code.rawValue)" }
    if let reason = failure?.logged { metadata["reason"] = "\(CredentialMask.masked(reason))" }
    return metadata
  }
}
