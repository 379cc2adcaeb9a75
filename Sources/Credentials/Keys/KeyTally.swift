/// How many keys a filter matches, and how many of them stand in front of a place.
package struct KeyTally: Hashable, Sendable {
  package let matching: Int
  /// 0 for the first row.
  package let position: Int

  package init(matching: Int, position: Int) {
    self.matching = matching
    self.position = position
  }
}
