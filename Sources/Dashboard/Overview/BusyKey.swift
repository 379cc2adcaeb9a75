import Credentials

/// A key and what it did in the last 24 hours.
struct BusyKey: Sendable, Equatable {
  let key: APIKey
  /// Accepted requests in each hour, oldest first.
  let hours: [Int]

  var requests: Int { hours.reduce(0, +) }
}
