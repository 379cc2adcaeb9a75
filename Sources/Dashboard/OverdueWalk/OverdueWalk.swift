import Credentials

/// The way through all overdue keys, the most overdue first, one rotation after the other.
struct OverdueWalk {
  /// The key that it is at, from 1, and how many there are as far as is known.
  private(set) var step = 1
  private(set) var total: Int
  private(set) var rotated = 0
  private(set) var skipped = 0
  /// Behind which place the next key is looked for: a skipped key is still overdue.
  private(set) var place: KeyCursor

  /// - Parameter remaining: overdue keys from this one on.
  init(at key: APIKey, remaining: Int) {
    total = remaining
    place = Self.place(of: key)
  }

  /// Goes on to the next overdue key.
  mutating func goOn(to key: APIKey, remaining: Int) {
    step += 1
    total = max(step, step - 1 + remaining)
    place = Self.place(of: key)
  }

  mutating func noteRotated() { rotated += 1 }

  mutating func noteSkipped() { skipped += 1 }

  /// `key 2 of 5`
  var title: String { "key \(step) of \(total)" }

  /// What came of it, once no overdue key is left or somebody has stopped.
  var summary: String {
    let left = total - rotated - skipped
    let parts = [
      "\(rotated) rotated",
      skipped == 0 ? nil : "\(skipped) skipped",
      left <= 0 ? nil : "\(left) left overdue",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func place(of key: APIKey) -> KeyCursor { KeyCursor(at: key, in: .standard) }
}
