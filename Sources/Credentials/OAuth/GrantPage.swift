/// Grants of one window, and how many there are in all.
package struct GrantPage: Hashable, Sendable {
  package let grants: [Grant]
  package let hasMore: Bool
  package let total: Int

  package init(grants: [Grant], hasMore: Bool, total: Int) {
    self.grants = grants
    self.hasMore = hasMore
    self.total = total
  }
}
