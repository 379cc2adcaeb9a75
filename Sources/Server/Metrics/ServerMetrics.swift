import HTTPTypes
import Synchronization

/// The figures behind `/metrics`. No label names a key, an address or a path that a client made up, so that
/// there are never more figures than routes.
final class ServerMetrics: Sendable {
  struct Figures: Sendable {
    var requests: [Request: Int] = [:]
    var verdicts: [String: Int] = [:]
    var durations: [String: Histogram] = [:]
    var inFlight = 0
  }

  struct Request: Hashable, Sendable {
    let route: String
    let method: String
    let status: Int
  }

  private let figures = Mutex(Figures())
  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

  var current: Figures { figures.withLock { $0 } }

  func begin() { figures.withLock { $0.inFlight += 1 } }

  func end(route: String, method: HTTPRequest.Method, status: Int, after duration: Duration) {
    let request = Request(route: route, method: Self.label(of: method), status: status)
    figures.withLock { figures in
      figures.inFlight -= 1
      figures.requests[request, default: 0] += 1
      figures.durations[route, default: Histogram()].add(duration)
    }
  }

  func count(verdict: String) { figures.withLock { $0.verdicts[verdict, default: 0] += 1 } }

  /// A method that is not one of HTTP's own may be anything.
  static func label(of method: HTTPRequest.Method) -> String {
    methods.contains(method.rawValue) ? method.rawValue : "OTHER"
  }
}
