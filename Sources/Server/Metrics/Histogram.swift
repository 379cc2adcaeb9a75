/// How many requests took how long.
struct Histogram: Hashable, Sendable {
  /// The upper bounds of the buckets in microseconds.
  static let bounds: [Int64] = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000,
  ]

  /// One for each bound and one for everything beyond.
  private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
  private(set) var sum: Duration = .zero

  mutating func add(_ duration: Duration) {
    let place = Self.bounds.firstIndex { duration <= .microseconds($0) } ?? Self.bounds.count
    counts[place] += 1
    sum += duration
  }
}
