import Credentials
import FoundationEssentials
import Hummingbird

/// Lets requests in: credential, limits, scope, in this order, and a record of what became of each.
struct Gate: Sendable {
  let principals: any PrincipalSource
  /// Requests of each credential.
  let requests: RateLimiter<KeyID>
  /// Refused credentials of each address.
  let failures: RateLimiter<IPAddress>
  let failuresPerMinute: Int
  let usage: UsageBuffer
  let metrics: ServerMetrics
  let now: @Sendable () -> Date

  /// Who the request is.
  ///
  /// An address that presents too many bad credentials gets 429 for the next bad one and costs the store no
  /// more than the one look. A good credential passes: strangers behind the same gateway cannot lock its
  /// owner out.
  ///
  /// - Throws: ``RequestFailure``, `KeyStoreError`.
  func authenticate(_ request: Request, _ context: ServerContext, route: String) async throws -> Principal {
    switch try PresentedCredential(request) {
    case .none:
      note("missing", context)
      throw RequestFailure.noCredential
    case .malformed(let problem):
      try countRefusal(.malformed(problem), context)
      throw RequestFailure.refused(.malformed(problem), type: problem.claimedType)
    case .wellFormed(let token):
      switch try await principals.principal(for: token) {
      case .success(let principal):
        try limit(principal, context)
        return principal
      case .failure(let refusal):
        try countRefusal(refusal, context)
        try await recordRefusal(refusal, of: token, context, route: route)
        throw RequestFailure.refused(refusal, type: token.type)
      }
    }
  }

  /// Whether the request may do what `scopes` are about.
  ///
  /// - Throws: ``RequestFailure`` with 403 where a scope is missing.
  func authorize(
    _ principal: Principal,
    _ scopes: [Scope],
    _ context: ServerContext,
    route: String
  ) throws(RequestFailure) {
    if let missing = scopes.first(where: { !principal.holds($0) }) {
      throw forbid(scopes, context, "the \(principal.key.type.noun) does not hold the scope \(missing)")
    }
    note("accepted", context)
    record(principal.key.id, route, scopes.first, context, refusal: nil)
  }

  /// A refusal that no scope would change, or that a scope of `scopes` would.
  func forbid(_ scopes: [Scope], _ context: ServerContext, _ details: String) -> RequestFailure {
    note("insufficient_scope", context)
    return .insufficientScope(scopes, details)
  }

  private func limit(_ principal: Principal, _ context: ServerContext) throws(RequestFailure) {
    let key = principal.key
    context.trace.note(key.id)
    let verdict = requests.take(
      principal.limited,
      limit: key.rateLimit,
      inheritingFrom: key.replacedBy == nil ? key.replaces : key.id
    )
    context.trace.note(verdict)
    guard verdict.isAllowed else {
      note("rate_limited", context)
      throw .rateLimited(
        verdict,
        "the \(key.type.noun) allows \(key.rateLimit) requests a minute; wait \(verdict.retryAfter) s"
      )
    }
  }

  /// - Throws: ``RequestFailure`` with 429 where the address has presented too many.
  private func countRefusal(_ refusal: Refusal, _ context: ServerContext) throws(RequestFailure) {
    note(refusal.name, context)
    let verdict = failures.take(context.client.neighbourhood, limit: failuresPerMinute)
    guard verdict.isAllowed else {
      throw .rateLimited(
        verdict,
        "too many refused credentials from \(context.client); wait \(verdict.retryAfter) s"
      )
    }
  }

  private func recordRefusal(
    _ refusal: Refusal,
    of token: Token,
    _ context: ServerContext,
    route: String
  ) async throws(KeyStoreError) {
    guard refusal != .unknown, let key = try await principals.record(of: token) else { return }
    context.trace.note(key.id)
    record(key.id, route, nil, context, refusal: refusal)
  }

  private func note(_ verdict: String, _ context: ServerContext) {
    metrics.count(verdict: verdict)
    if verdict != "accepted" { context.trace.note(refusal: verdict) }
  }

  private func record(
    _ id: KeyID,
    _ route: String,
    _ scope: Scope?,
    _ context: ServerContext,
    refusal: Refusal?
  ) {
    usage.append(
      KeyUse(
        keyID: id,
        at: now(),
        address: context.client.description,
        route: route,
        scope: scope,
        refusal: refusal
      )
    )
  }
}
