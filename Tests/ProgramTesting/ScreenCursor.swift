/// Where the emulator's cursor is, counted from 0, and whether it is shown.
package struct ScreenCursor: Equatable {
  package var row: Int
  package var column: Int
  package var isVisible: Bool

  package init(row: Int, column: Int, isVisible: Bool) {
    self.row = row
    self.column = column
    self.isVisible = isVisible
  }
}
