import HTTPTypes
import Hummingbird

/// What a gateway says about the request that it asks for.
enum OriginalRequest: Hashable, Sendable {
  /// Nothing: somebody asks about the credential itself.
  case absent
  /// Only half of it, twice, or in the headers of the other family, which anybody could have sent.
  case unclear
  case known(method: String, path: String)

  init(_ request: Request, _ family: GatewayFamily) {
    let methods = request.headers[values: family.methodField]
    let targets = request.headers[values: family.targetField]
    if methods.isEmpty, targets.isEmpty {
      let other: GatewayFamily = family == .nginx ? .forwarded : .nginx
      let isForeign =
        request.headers.contains(other.methodField) || request.headers.contains(other.targetField)
      self = isForeign ? .unclear : .absent
    } else if methods.count == 1, targets.count == 1 {
      self = .known(method: methods[0], path: String(targets[0].prefix { $0 != "?" && $0 != "#" }))
    } else {
      self = .unclear
    }
  }

  /// `POST /v1/projects`, as the route policy names it; nil where it does not, or where nobody said it.
  var route: String? {
    guard case .known(let method, let path) = self else { return nil }
    return RoutePolicy.rule(for: method, path)?.route
  }

  /// A credential that somebody put into the address of the original request is not safe any more.
  ///
  /// - Throws: ``RequestFailure`` with 401.
  static func refuseCredentials(in request: Request, _ family: GatewayFamily) throws(RequestFailure) {
    let targets = request.headers[values: family.targetField]
    if targets.contains(where: { PercentCoding.mayHideCredential($0) }) {
      throw .credentialInOriginalURL
    }
  }
}

extension GatewayFamily {
  fileprivate var methodField: HTTPField.Name {
    switch self {
    case .forwarded: .forwardedMethod
    case .nginx: .originalMethod
    }
  }

  fileprivate var targetField: HTTPField.Name {
    switch self {
    case .forwarded: .forwardedURI
    case .nginx: .originalURI
    }
  }
}
