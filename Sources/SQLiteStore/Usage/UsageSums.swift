import Credentials

/// What a batch of one key's uses adds up to, so that a busy key costs a few rows and not one for each request.
struct UsageSums {
  struct Count: Hashable {
    var allowed = 0
    var refused = 0
  }

  struct Address: Hashable {
    let hour: Int
    let address: String
  }

  struct Route: Hashable {
    let hour: Int
    let route: String
  }

  private(set) var hours: [Int: Count] = [:]
  private(set) var days: [Int: Count] = [:]
  /// Accepted requests.
  private(set) var addresses: [Address: Int] = [:]
  /// Accepted requests.
  private(set) var routes: [Route: Int] = [:]
  /// The last day on which an accepted request needed the scope.
  private(set) var scopes: [Scope: Int] = [:]
  /// The last accepted request.
  private(set) var last: KeyUse?

  init(_ uses: [KeyUse]) {
    for use in uses {
      let clock = UsageClock(use.at)
      let field: WritableKeyPath<Count, Int> = use.refusal == nil ? \.allowed : \.refused
      hours[clock.hour, default: Count()][keyPath: field] += use.count
      days[clock.day, default: Count()][keyPath: field] += use.count
      guard use.refusal == nil else { continue }
      addresses[Address(hour: clock.hour, address: use.address), default: 0] += use.count
      routes[Route(hour: clock.hour, route: use.route), default: 0] += use.count
      if let scope = use.scope { scopes[scope] = max(scopes[scope] ?? clock.day, clock.day) }
      if last.map({ $0.at <= use.at }) ?? true { last = use }
    }
  }
}
