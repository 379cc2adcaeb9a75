/// A window on a sorted, filtered list of keys. No list is ever read whole.
package struct KeyQuery: Hashable, Sendable {
  package var filter: KeyFilter
  package var sort: KeySort
  package var anchor: Anchor
  /// How many keys at most, 1 to 1000.
  package var limit: Int

  package init(
    filter: KeyFilter = KeyFilter(),
    sort: KeySort = .standard,
    anchor: Anchor = .start,
    limit: Int = 50
  ) {
    self.filter = filter
    self.sort = sort
    self.anchor = anchor
    self.limit = limit
  }

  package enum Anchor: Hashable, Sendable {
    /// The first keys.
    case start
    /// The last keys.
    case end
    /// The keys behind this place.
    case after(KeyCursor)
    /// The keys in front of this place, the nearest ones.
    case before(KeyCursor)
    /// The key at this place and those behind it.
    case from(KeyCursor)
  }
}
