import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/verify`: one check for gateways, and for services that do without one.
struct VerifyController: Controller {
  let gate: Gate
  let family: GatewayFamily

  var endpoints: [Endpoint] {
    [Endpoint(verifyingAt: "/v1/verify", query: [.scope], answer: verify)]
  }

  private func verify(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (scopes, route) = try need(request, context)
    try gate.authorize(context.principal, scopes, context.base, route: route)
    gate.accept(context.principal, scopes, context.base, route: route)
    let principal = context.principal
    return Response(
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
    _ context: AuthenticatedContext
  ) throws(RequestFailure) -> (scopes: [Scope], route: String) {
    let named = context.query.all(.scope).map { Scope(rawValue: $0) }
    let own = "\(ServerMetrics.label(of: request.method)) /v1/verify"
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
      throw gate.forbid(
        context.principal,
        [],
        context.base,
        route: own,
        "the gateway does not say clearly what was asked for"
      )
    case .known(let method, let path):
      guard let rule = RoutePolicy.rule(for: method, path) else {
        throw gate.forbid(
          context.principal,
          [],
          context.base,
          route: own,
          "no rule of the route policy names this path"
        )
      }
      return ([rule.scope], rule.route)
    }
  }
}
