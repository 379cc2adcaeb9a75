import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/verify`: one check for gateways, and for services that do without one.
struct Verifier: Controller {
  let gate: Gate
  let family: GatewayFamily

  static let path = "/v1/verify"
  private static let query: [QueryName] = [.scope]

  var endpoints: [Endpoint] { [Endpoint(verifyingAt: Self.path, query: Self.query, verdict: verdict)] }

  /// Accepts the credential of a request, or throws why not.
  ///
  /// - Throws: ``RequestFailure``, `KeyStoreError`.
  func verdict(_ request: Request, _ visit: Visit) throws -> Reply {
    do {
      try OriginalRequest.refuseCredentials(in: request, family)
    } catch {
      visit.trace.note(.misplaced)
      throw error
    }
    do {
      return try accept(request, visit)
    } catch {
      if let asked = OriginalRequest(request, family).route { visit.trace.note(asked: asked) }
      throw error
    }
  }

  private func accept(_ request: Request, _ visit: Visit) throws -> Reply {
    let own = "\(ServerMetrics.label(of: request.method)) \(Self.path)"
    let principal = try gate.authenticate(
      request,
      visit,
      route: OriginalRequest(request, family).route ?? own
    )
    let (scopes, route) = try need(request, principal, visit, own: own)
    try gate.authorize(principal, scopes, visit, route: route)
    gate.accept(principal, scopes, visit, route: route)
    return Reply(
      status: .ok,
      headers: [
        .verifiedKeyID: principal.id.rawValue,
        .verifiedType: principal.type.rawValue,
        .verifiedOwner: PercentCoding.headerText(principal.owner),
        .verifiedScopes: principal.scopes.joined,
        .verifiedEnvironment: principal.environment?.rawValue ?? "none",
      ]
    )
  }

  /// Which scopes it takes, and under which route the use is recorded.
  private func need(
    _ request: Request,
    _ principal: Principal,
    _ visit: Visit,
    own: String
  ) throws(RequestFailure) -> (scopes: [Scope], route: String) {
    let named = try QueryParameters(request.uri.query, knowing: Self.query).all(.scope).map {
      Scope(rawValue: $0)
    }
    if !named.isEmpty {
      guard named.allSatisfy(\.isKnown) else {
        throw RequestFailure(.invalidRequest, "scope: use scopes that there are, one in each parameter")
      }
      return (ScopeSet(named).ordered, own)
    }
    switch OriginalRequest(request, family) {
    case .absent:
      return ([], own)
    case .unclear:
      let details = "the gateway does not say clearly what was asked for"
      throw gate.forbid(principal, [], visit, route: own, details)
    case .known(let method, let path):
      guard let rule = RoutePolicy.rule(for: method, path) else {
        throw gate.forbid(principal, [], visit, route: own, "no rule of the route policy names this path")
      }
      return ([rule.scope], rule.route)
    }
  }
}
