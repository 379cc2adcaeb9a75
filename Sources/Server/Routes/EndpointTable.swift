import Credentials
import HTTPTypes
import Hummingbird
import QodryxAPI

/// All endpoints, and how a request gets to its own.
struct EndpointTable: Sendable {
  let endpoints: [Endpoint]
  let gate: Gate
  let addresses: ClientAddresses
  let configuration: ServerConfiguration

  /// The methods that a router can know; others find their way through ``answerUnrouted(_:_:)``.
  private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

  func add(to router: Router<ServerContext>) {
    for endpoint in endpoints {
      let methods = endpoint.method.map { $0 == .get ? [.get, .head] : [$0] } ?? Self.methods
      for method in methods {
        router.on(RouterPath(endpoint.path), method: method) { request, context in
          try await answer(request, context, endpoint)
        }
      }
    }
  }

  /// What the router has no place for: a path that does not exist, or a method that the path does not have.
  func answerUnrouted(_ request: Request, _ context: ServerContext) async throws -> Response {
    let parts = request.uri.path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let fitting = endpoints.filter { $0.matches(parts) }
    if let endpoint = fitting.first(where: { $0.method == nil }) {
      context.coreContext.endpointPath.value = endpoint.path
      return try await answer(request, context, endpoint)
    }
    guard let path = fitting.first?.path, let access = fitting.first?.access,
      isVisible(access, request, context)
    else {
      throw RequestFailure(.notFound, "there is nothing at this path")
    }
    context.coreContext.endpointPath.value = path
    let methods = fitting.filter { $0.path == path }.compactMap(\.method)
    let allowed = (methods.contains(.get) ? methods + [.head] : methods).map(\.rawValue).sorted()
    let list = allowed.joined(separator: ", ")
    throw RequestFailure(.methodNotAllowed, "use \(list)", headers: [.allow: list])
  }

  private func answer(
    _ request: Request,
    _ context: ServerContext,
    _ endpoint: Endpoint
  ) async throws -> Response {
    guard Self.isCanonical(request.uri.path), isVisible(endpoint.access, request, context) else {
      throw RequestFailure(.notFound, "there is nothing at this path")
    }
    switch endpoint.answer {
    case .toAnybody(let answer):
      _ = try QueryParameters(request.uri.query, knowing: endpoint.query)
      return try await answer(request, context)
    case .toOAuth(let answer):
      return try await answer(request, context)
    case .verdict(let verdict):
      return try verdict(request, context.visit).response
    case .toPrincipal(let answer):
      let route = "\(request.method.rawValue) \(endpoint.path)"
      let principal = try gate.authenticate(request, context.visit, route: route)
      func answerPrincipal() async throws -> Response {
        let known = AuthenticatedContext(
          principal: principal,
          base: context,
          query: try QueryParameters(request.uri.query, knowing: endpoint.query),
          bodyLimit: configuration.bodyLimit
        )
        return try await answer(request, known)
      }
      let scopes = endpoint.access.scopes
      try gate.authorize(principal, scopes, context.visit, route: route)
      do {
        let response = try await answerPrincipal()
        gate.accept(principal, scopes, context.visit, route: route)
        return response
      } catch let failure as RequestFailure where failure.code == .insufficientScope {
        // The answer itself found something that the credential may not do.
        gate.refuse(principal, nil, context.visit, route: route)
        throw failure
      } catch {
        gate.accept(principal, scopes, context.visit, route: route)
        throw error
      }
    }
  }

  /// Whether no part of the path is empty: a router reads `//` as `/`, which others may not.
  private static func isCanonical(_ path: String) -> Bool {
    var isBehindSlash = false
    for byte in path.utf8 {
      let isSlash = byte == UInt8(ascii: "/")
      if isSlash, isBehindSlash { return false }
      isBehindSlash = isSlash
    }
    return !isBehindSlash
  }

  /// What only this host may ask does not exist for others.
  private func isVisible(_ access: Endpoint.Access, _ request: Request, _ context: ServerContext) -> Bool {
    access != .local || configuration.allowsRemoteProbes
      || addresses.isLocal(request, peer: context.peer, client: context.visit.client)
  }
}
