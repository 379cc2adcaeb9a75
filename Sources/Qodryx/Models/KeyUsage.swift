public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// What a key did lately.
  public struct KeyUsage: Hashable, Sendable {
    /// Accepted requests in each of the last 48 hours, oldest first; the last is the hour that runs.
    public let requestsPerHour: [Int]
    /// Accepted requests in each of the last 90 days (UTC), oldest first; the last is today.
    public let requestsPerDay: [Int]
    /// Refused requests in the last 24 hours.
    public let refusedInLastDay: Int
    /// The busiest routes of accepted requests in the last 24 hours, at most 20; none from an older server.
    public let busiestRoutes: [Route]
    /// The last accepted request; nil for a key that was never used.
    public let lastUse: LastUse?
    /// Scopes that accepted requests needed in the last 30 days: what it holds beyond them it may not need.
    public let scopesUsed: [Scope]

    public struct LastUse: Hashable, Sendable {
      public let at: Date
      /// The address that it came from.
      public let address: String
      /// `GET /v1/projects`.
      public let route: String
    }

    public struct Route: Hashable, Sendable {
      /// `GET /v1/projects`.
      public let route: String
      public let requests: Int
    }

    init(_ record: KeyUsageRecord) {
      requestsPerHour = record.requestsPerHour
      requestsPerDay = record.requestsPerDay
      refusedInLastDay = record.refused24h
      busiestRoutes = (record.routes24h ?? []).map { Route(route: $0.route, requests: $0.requests) }
      lastUse = record.lastUsed.map { LastUse(at: $0.at, address: $0.from, route: $0.route) }
      scopesUsed = record.scopesUsed30d.map(Scope.init(_:))
    }
  }
}
