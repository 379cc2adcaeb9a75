import Credentials
import HTTPTypes

/// What an address may do without a credential.
struct OAuthLimits: Sendable {
  let gate: Gate
  /// Requests for access that each address begins.
  let requests: RateLimiter<IPAddress>
  let requestsPerMinute: Int

  /// Counts a client, code or token that is refused, among the refused credentials of its address.
  ///
  /// - Returns: what to answer: the failure itself, or 429 where the address has had too many. It is
  ///   `temporarily_unavailable`, since `slow_down` would tell a device to go on.
  func counted(_ failure: OAuthFailure, _ context: ServerContext) -> OAuthFailure {
    let verdict = gate.failures.take(context.visit.client.neighbourhood, limit: gate.failuresPerMinute)
    guard !verdict.isAllowed else { return failure }
    return Self.tooMany("refused requests", verdict, context)
  }

  /// Counts a request that people will be asked about.
  ///
  /// - Throws: ``OAuthFailure`` with 429.
  func countAccessRequest(_ context: ServerContext) throws(OAuthFailure) {
    let verdict = requests.take(context.visit.client.neighbourhood, limit: requestsPerMinute)
    guard verdict.isAllowed else { throw Self.tooMany("requests for access", verdict, context) }
  }

  private static func tooMany(
    _ things: String,
    _ verdict: RateVerdict,
    _ context: ServerContext
  ) -> OAuthFailure {
    OAuthFailure(
      .temporarilyUnavailable,
      "too many \(things) from \(context.visit.client); wait \(verdict.retryAfter) s",
      status: .tooManyRequests,
      headers: [.retryAfter: String(verdict.retryAfter)]
    )
  }
}
