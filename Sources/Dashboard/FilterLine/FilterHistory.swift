/// The filters that were kept, to type none of them twice.
struct FilterHistory: Equatable {
  /// The oldest first.
  private(set) var entries: [String] = []
  /// Which of them is in the line; nil while somebody types one of their own.
  private(set) var place: Int?

  /// Older ones are forgotten.
  static let limit = 50

  /// - Parameter entries: the oldest first; of too many the newest stay.
  init(_ entries: [String] = []) {
    self.entries = entries.suffix(Self.limit)
  }

  /// Takes in a filter that somebody kept.
  mutating func add(_ filter: String) {
    place = nil
    guard !filter.isEmpty else { return }
    entries = (entries.filter { $0 != filter } + [filter]).suffix(Self.limit)
  }

  /// The filter before the one in the line; nil where there is none.
  mutating func older() -> String? {
    let index = (place ?? entries.count) - 1
    guard entries.indices.contains(index) else { return nil }
    place = index
    return entries[index]
  }

  /// The filter after the one in the line, and an empty line behind the newest; nil where the line has none of them.
  mutating func newer() -> String? {
    guard let index = place.map({ $0 + 1 }) else { return nil }
    place = entries.indices.contains(index) ? index : nil
    return place.map { entries[$0] } ?? ""
  }

  /// Somebody has changed the line.
  mutating func leave() {
    place = nil
  }
}
