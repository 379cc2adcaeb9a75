/// The keys of one window, always in the order of the sort.
package struct KeyPage: Hashable, Sendable {
  package let keys: [APIKey]
  /// Whether more keys follow in the direction in which the anchor looked.
  package let hasMore: Bool

  package init(keys: [APIKey], hasMore: Bool) {
    self.keys = keys
    self.hasMore = hasMore
  }
}
