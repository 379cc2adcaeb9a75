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
        try limit(principal, context, route: route)
        return principal
      case .failure(let refusal):
        try countRefusal(refusal, context)
        try await recordRefusal(refusal, of: token, context, route: route)
        throw RequestFailure.refused(refusal, type: token.type)
      }
    }
  }

  /// Whether the request may do what `scopes` are about. One that may is not recorded yet: ``accept`` does it.
  ///
  /// - Throws: ``RequestFailure`` with 403 where a scope is missing.
  func authorize(
    _ principal: Principal,
    _ scopes: [Scope],
    _ context: ServerContext,
    route: String
  ) throws(RequestFailure) {
    guard let missing = scopes.first(where: { !principal.holds($0) }) else { return }
    let details = "the \(principal.type.noun) does not hold the scope \(missing)"
    throw forbid(principal, scopes, context, route: route, missing: missing, details)
  }

  /// Records a request that was let in.
  func accept(_ principal: Principal, _ scopes: [Scope], _ context: ServerContext, route: String) {
    note("accepted", context)
    record(principal.id, route, scopes.first, context, refusal: nil)
  }

  /// Records a refusal that no scope would change, or that `missing` would.
  ///
  /// - Parameter scopes: what the answer names as needed.
  func forbid(
    _ principal: Principal,
    _ scopes: [Scope],
    _ context: ServerContext,
    route: String,
    missing: Scope? = nil,
    _ details: String
  ) -> RequestFailure {
    refuse(principal, missing, context, route: route)
    return .insufficientScope(scopes, details)
  }

  /// Records a request of a credential that is accepted, but may not do this.
  func refuse(_ principal: Principal, _ missing: Scope?, _ context: ServerContext, route: String) {
    let refusal = UseRefusal.insufficientScope
    note(refusal.name, context)
    record(principal.id, route, missing, context, refusal: refusal)
  }

  private func limit(
    _ principal: Principal,
    _ context: ServerContext,
    route: String
  ) throws(RequestFailure) {
    context.trace.note(principal.id)
    let verdict = requests.take(
      principal.id,
      limit: principal.rateLimit,
      replacing: principal.replaces,
      replacedBy: principal.replacedBy
    )
    context.trace.note(verdict)
    guard verdict.isAllowed else {
      let refusal = UseRefusal.rateLimited
      note(refusal.name, context)
      record(principal.id, route, nil, context, refusal: refusal)
      throw .rateLimited(
        verdict,
        "the \(principal.type.noun) allows \(principal.rateLimit) requests a minute; wait \(verdict.retryAfter) s"
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
    guard refusal != .unknown, let id = try await principals.record(of: token) else { return }
    context.trace.note(id)
    record(id, route, nil, context, refusal: .credential(refusal))
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
    refusal: UseRefusal?
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
