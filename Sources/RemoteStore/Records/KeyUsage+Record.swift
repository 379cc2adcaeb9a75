import Credentials
import QodryxAPI

extension KeyUsage {
  init(_ record: KeyUsageRecord) {
    self.init(
      hours: record.requestsPerHour,
      days: record.requestsPerDay,
      refused24h: record.refused24h,
      addresses24h: record.addresses24h.map { AddressCount(address: $0.address, requests: $0.requests) },
      addressCount24h: record.addressCount24h,
      routes24h: (record.routes24h ?? []).map { RouteCount(route: $0.route, requests: $0.requests) },
      routeCount24h: record.routeCount24h ?? 0,
      last: record.lastUsed.map { LastUse(at: $0.at, address: $0.from, route: $0.route) },
      scopes30d: ScopeSet(record.scopesUsed30d)
    )
  }
}

extension KeyCounts {
  init(_ record: KeyCountsRecord) {
    self.init()
    active = record.active
    overdue = record.overdue
    dueSoon = record.dueSoon
    inGrace = record.inGrace
    disabled = record.disabled
    expired = record.expired
    revoked = record.revoked
    unsaved = record.unsaved
  }
}
