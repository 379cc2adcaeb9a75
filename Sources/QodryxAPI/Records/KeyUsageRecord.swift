package import Credentials
package import FoundationEssentials

/// `GET /v1/api-keys/{id}/usage`.
package struct KeyUsageRecord: Codable, Hashable, Sendable {
  /// Accepted requests in each of the last 48 hours, oldest first; the last is the hour that runs.
  package var requestsPerHour: [Int]
  /// Accepted requests in each of the last 90 days (UTC), oldest first; the last is today.
  package var requestsPerDay: [Int]
  /// Refused requests in the last 24 hours.
  package var refused24h: Int
  /// The busiest addresses of the last 24 hours, at most 20.
  package var addresses24h: [Address]
  package var addressCount24h: Int
  /// The busiest routes of the last 24 hours, at most 20; nil from a server that does not count them.
  package var routes24h: [Route]?
  package var routeCount24h: Int?
  package var lastUsed: LastUse?
  /// Scopes that accepted requests needed in the last 30 days.
  package var scopesUsed30d: [Scope]

  package struct Address: Codable, Hashable, Sendable {
    package var address: String
    package var requests: Int
  }

  package struct Route: Codable, Hashable, Sendable {
    package var route: String
    package var requests: Int
  }

  package struct LastUse: Codable, Hashable, Sendable {
    package var at: Date
    package var from: String
    package var route: String
  }

  package init(_ usage: KeyUsage) {
    requestsPerHour = usage.hours
    requestsPerDay = usage.days
    refused24h = usage.refused24h
    addresses24h = usage.addresses24h.map { Address(address: $0.address, requests: $0.requests) }
    addressCount24h = usage.addressCount24h
    routes24h = usage.routes24h.map { Route(route: $0.route, requests: $0.requests) }
    routeCount24h = usage.routeCount24h
    lastUsed = usage.last.map { LastUse(at: $0.at, from: $0.address, route: $0.route) }
    scopesUsed30d = usage.scopes30d.ordered
  }

  enum CodingKeys: String, CodingKey {
    case requestsPerHour = "requests_per_hour"
    case requestsPerDay = "requests_per_day"
    case refused24h = "refused_24h"
    case addresses24h = "addresses_24h"
    case addressCount24h = "address_count_24h"
    case routes24h = "routes_24h"
    case routeCount24h = "route_count_24h"
    case lastUsed = "last_used"
    case scopesUsed30d = "scopes_used_30d"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(requestsPerHour, forKey: .requestsPerHour)
    try container.encode(requestsPerDay, forKey: .requestsPerDay)
    try container.encode(refused24h, forKey: .refused24h)
    try container.encode(addresses24h, forKey: .addresses24h)
    try container.encode(addressCount24h, forKey: .addressCount24h)
    try container.encodeIfPresent(routes24h, forKey: .routes24h)
    try container.encodeIfPresent(routeCount24h, forKey: .routeCount24h)
    try container.encode(lastUsed, forKey: .lastUsed)
    try container.encode(scopesUsed30d, forKey: .scopesUsed30d)
  }
}
