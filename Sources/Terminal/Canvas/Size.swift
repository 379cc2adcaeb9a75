/// The extent of a screen or canvas, in columns and rows of cells; never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  /// Negative extents count as zero, so that layout arithmetic on a tiny screen cannot go wrong.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
