import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

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
  /// - Parameter route: what a refusal is recorded under; asked for then alone.
  /// - Throws: ``RequestFailure``, `KeyStoreError`.
  func authenticate(
    _ request: Request,
    _ visit: Visit,
    route: @autoclosure () -> String
  ) throws -> Principal {
    let credential = try presented(by: request, visit)
    switch credential {
    case .none:
      note(.missing, visit)
      throw RequestFailure.noCredential
    case .malformed(let problem):
      try countRefusal(.malformed(problem), visit)
      throw RequestFailure.refused(.malformed(problem), type: problem.claimedType)
    case .wellFormed(let token):
      switch try principals.principal(for: token) {
      case .success(let principal):
        try limit(principal, visit, route: route())
        return principal
      case .failure(let refusal):
        try countRefusal(refusal, visit)
        try recordRefusal(refusal, of: token, visit, route: route())
        throw RequestFailure.refused(refusal, type: token.type)
      }
    }
  }

  private func presented(by request: Request, _ visit: Visit) throws(RequestFailure) -> PresentedCredential {
    do {
      let credential = try PresentedCredential(request)
      visit.trace.note(credential)
      return credential
    } catch {
      visit.trace.note(.misplaced)
      throw error
    }
  }

  /// Whether the request may do what `scopes` are about. One that may is not recorded yet: ``accept`` does it.
  ///
  /// - Throws: ``RequestFailure`` with 403 where a scope is missing.
  func authorize(
    _ principal: Principal,
    _ scopes: [Scope],
    _ visit: Visit,
    route: String
  ) throws(RequestFailure) {
    guard let missing = scopes.first(where: { !principal.holds($0) }) else { return }
    let details = "the \(principal.type.noun) does not hold the scope \(missing)"
    throw forbid(principal, scopes, visit, route: route, missing: missing, details)
  }

  /// Records a request that was let in.
  func accept(_ principal: Principal, _ scopes: [Scope], _ visit: Visit, route: String) {
    metrics.count(verdict: "accepted")
    record(principal.id, route, scopes.first, visit, refusal: nil)
  }

  /// Records a refusal that no scope would change, or that `missing` would.
  ///
  /// - Parameter scopes: what the answer names as needed.
  func forbid(
    _ principal: Principal,
    _ scopes: [Scope],
    _ visit: Visit,
    route: String,
    missing: Scope? = nil,
    _ details: String
  ) -> RequestFailure {
    refuse(principal, missing, visit, route: route)
    return .insufficientScope(scopes, details)
  }

  /// Records a request of a credential that is accepted, but may not do this.
  func refuse(_ principal: Principal, _ missing: Scope?, _ visit: Visit, route: String) {
    note(.insufficientScope, visit, missing: missing)
    record(principal.id, route, missing, visit, refusal: .insufficientScope)
  }

  private func limit(
    _ principal: Principal,
    _ visit: Visit,
    route: @autoclosure () -> String
  ) throws(RequestFailure) {
    visit.trace.note(principal.id)
    let verdict = requests.take(
      principal.id,
      limit: principal.rateLimit,
      replacing: principal.replaces,
      replacedBy: principal.replacedBy
    )
    visit.trace.note(verdict)
    guard verdict.isAllowed else {
      note(.rateLimited, visit)
      record(principal.id, route(), nil, visit, refusal: .rateLimited)
      throw .rateLimited(
        verdict,
        "the \(principal.type.noun) allows \(principal.rateLimit) requests a minute; wait \(verdict.retryAfter) s"
      )
    }
  }

  /// - Throws: ``RequestFailure`` with 429 where the address has presented too many.
  private func countRefusal(_ refusal: Refusal, _ visit: Visit) throws(RequestFailure) {
    note(FailedCheck(refusal), visit, since: refusal.since)
    let verdict = failures.take(visit.client.neighbourhood, limit: failuresPerMinute)
    guard verdict.isAllowed else {
      visit.trace.note(.tooManyRefusals)
      throw .rateLimited(
        verdict,
        "too many refused credentials from \(visit.client); wait \(verdict.retryAfter) s"
      )
    }
  }

  private func recordRefusal(
    _ refusal: Refusal,
    of token: Token,
    _ visit: Visit,
    route: String
  ) throws(KeyStoreError) {
    guard refusal != .unknown, let id = try principals.record(of: token) else { return }
    visit.trace.note(id)
    record(id, route, nil, visit, refusal: .credential(refusal))
  }

  private func note(_ failed: FailedCheck, _ visit: Visit, since: Date? = nil, missing: Scope? = nil) {
    metrics.count(verdict: failed.rawValue)
    visit.trace.note(failed, since: since, missing: missing)
  }

  private func record(
    _ id: KeyID,
    _ route: String,
    _ scope: Scope?,
    _ visit: Visit,
    refusal: UseRefusal?
  ) {
    usage.append(
      KeyUse(
        keyID: id,
        at: now(),
        address: visit.client.description,
        route: route,
        scope: scope,
        refusal: refusal
      )
    )
  }
}
