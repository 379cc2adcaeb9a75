import Credentials

extension Request {
  /// What comes next: overdue keys first.
  static func upcoming(in store: any KeyStore) async throws(KeyStoreError) -> KeyPage {
    try await store.keys(KeyQuery(limit: OverviewTab.pageSize))
  }

  /// The busiest of the keys that were used last: those that were not used for a day are not busy.
  static func busiest(in store: any KeyStore) async throws(KeyStoreError) -> [BusyKey] {
    let query = KeyQuery(sort: KeySort(.used), limit: OverviewTab.busyPageSize)
    let keys = try await store.keys(query).keys.filter { $0.lastUsedAt != nil }
    guard !keys.isEmpty else { return [] }
    let hourly = try await store.hourlyRequests(of: keys.map(\.id))
    let busy = keys.map { BusyKey(key: $0, hours: hourly[$0.id] ?? []) }.filter { $0.requests > 0 }
    return Array(busy.sorted { $0.requests > $1.requests }.prefix(OverviewTab.busiestCount))
  }
}
