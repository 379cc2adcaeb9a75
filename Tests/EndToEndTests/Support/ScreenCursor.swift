/// Where the emulator's cursor is, counted from 0, and whether it is shown.
struct ScreenCursor: Equatable {
  var row: Int
  var column: Int
  var isVisible: Bool
}
