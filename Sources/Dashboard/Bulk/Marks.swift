import Credentials

/// Keys that somebody has marked for one change to all of them, in the order of marking.
///
/// The keys themselves are kept and not their places: a mark stays while the list scrolls, is sorted or filtered, and
/// its key can be named in a dialog when it is among no rows any more.
struct Marks {
  private(set) var keys: [APIKey] = []
  private var ids: Set<KeyID> = []

  /// Marks at most: so many keys are still changed within minutes, and can be looked through.
  static let limit = 1_000

  var count: Int { keys.count }
  var isEmpty: Bool { keys.isEmpty }
  var isFull: Bool { count >= Self.limit }

  func contains(_ id: KeyID) -> Bool { ids.contains(id) }

  /// Marks keys as far as there is room.
  ///
  /// - Returns: how many had none.
  @discardableResult
  mutating func add(_ added: [APIKey]) -> Int {
    let unmarked = added.filter { !ids.contains($0.id) }
    let fitting = unmarked.prefix(Self.limit - count)
    keys += fitting
    ids.formUnion(fitting.map(\.id))
    return unmarked.count - fitting.count
  }

  mutating func remove(_ removed: Set<KeyID>) {
    keys.removeAll { removed.contains($0.id) }
    ids.subtract(removed)
  }

  mutating func removeAll() {
    self = Marks()
  }

  /// Takes in marked keys as the store has them now.
  mutating func update(_ fresh: [APIKey]) {
    guard !isEmpty else { return }
    let known = Dictionary(fresh.filter { ids.contains($0.id) }.map { ($0.id, $0) }) { $1 }
    guard !known.isEmpty else { return }
    keys = keys.map { known[$0.id] ?? $0 }
  }
}
