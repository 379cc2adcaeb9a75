package import Credentials

/// A key and what it did in the last 24 hours.
package struct BusyKey: Sendable, Equatable {
  package let key: APIKey
  /// Accepted requests in each hour, oldest first.
  let hours: [Int]

  package var requests: Int { hours.reduce(0, +) }

  /// The busiest of the keys that were used last, the busiest first: those that were not used for a day are not busy.
  package static func busiest(in store: any KeyStore) async throws(KeyStoreError) -> [BusyKey] {
    let query = KeyQuery(sort: KeySort(.used), limit: OverviewTab.busyPageSize)
    let keys = try await store.keys(query).keys.filter { $0.lastUsedAt != nil }
    guard !keys.isEmpty else { return [] }
    let hourly = try await store.hourlyRequests(of: keys.map(\.id))
    let busy = keys.map { BusyKey(key: $0, hours: hourly[$0.id] ?? []) }.filter { $0.requests > 0 }
    return Array(busy.sorted { $0.requests > $1.requests }.prefix(OverviewTab.busiestCount))
  }
}
