package import FoundationEssentials

/// What a key did lately.
package struct KeyUsage: Hashable, Sendable {
  /// Accepted requests in each of the last 48 hours, oldest first; the last is the hour that runs.
  package var hours: [Int]
  /// Accepted requests in each of the last 90 days (UTC), oldest first; the last is today.
  package var days: [Int]
  /// Accepted requests in the last 24 of ``hours``.
  package var allowed24h: Int { hours.suffix(24).reduce(0, +) }
  /// Refused requests in the same 24 hours.
  package var refused24h: Int
  /// Addresses that sent accepted requests in these 24 hours, the busiest first; at most 20 of them.
  package var addresses24h: [AddressCount]
  /// How many addresses there were in all.
  package var addressCount24h: Int
  /// Routes of accepted requests in these 24 hours, the busiest first; at most 20 of them.
  package var routes24h: [RouteCount]
  /// How many routes there were in all, as far as a store keeps them: ``routesPerHour`` of each hour.
  package var routeCount24h: Int
  /// The last accepted request.
  package var last: LastUse?
  /// Scopes that accepted requests needed in the last 30 days.
  package var scopes30d: ScopeSet

  /// So many routes of one key a store keeps in each hour: what a service reports may name any number of them.
  package static let routesPerHour = 50

  package static let unused = KeyUsage(
    hours: Array(repeating: 0, count: 48),
    days: Array(repeating: 0, count: 90),
    refused24h: 0,
    addresses24h: [],
    addressCount24h: 0,
    last: nil,
    scopes30d: []
  )

  package init(
    hours: [Int],
    days: [Int],
    refused24h: Int,
    addresses24h: [AddressCount],
    addressCount24h: Int,
    routes24h: [RouteCount] = [],
    routeCount24h: Int = 0,
    last: LastUse?,
    scopes30d: ScopeSet
  ) {
    self.hours = hours
    self.days = days
    self.refused24h = refused24h
    self.addresses24h = addresses24h
    self.addressCount24h = addressCount24h
    self.routes24h = routes24h
    self.routeCount24h = routeCount24h
    self.last = last
    self.scopes30d = scopes30d
  }

  package struct AddressCount: Hashable, Sendable {
    package let address: String
    package let requests: Int

    package init(address: String, requests: Int) {
      self.address = address
      self.requests = requests
    }
  }

  package struct RouteCount: Hashable, Sendable {
    /// `GET /v1/projects`.
    package let route: String
    package let requests: Int

    package init(route: String, requests: Int) {
      self.route = route
      self.requests = requests
    }
  }

  package struct LastUse: Hashable, Sendable {
    package let at: Date
    package let address: String
    package let route: String

    package init(at: Date, address: String, route: String) {
      self.at = at
      self.address = address
      self.route = route
    }
  }
}
