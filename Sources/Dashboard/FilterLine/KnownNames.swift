/// Names that have been on the screen, for a filter line to complete.
struct KnownNames {
  private(set) var all: Set<String> = []

  /// Names at most: more than that nobody looks through.
  static let limit = 500

  mutating func add(_ names: some Sequence<String>) {
    for name in names where all.count < Self.limit { all.insert(name) }
  }
}
