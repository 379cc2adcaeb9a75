/// One cell of the emulator's screen.
struct ScreenCell: Equatable {
  enum Color: Equatable {
    /// The terminal's own foreground or background.
    case standard
    /// 0…15 named by the terminal's theme, 16…231 the colour cube, 232…255 greys.
    case palette(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  struct Style: Equatable {
    var foreground = Color.standard
    var background = Color.standard
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var isReversed = false
    var isStruck = false
  }

  /// A character with its combining marks; a blank where nothing was written.
  var text: String
  /// Columns: 1, 2 for a wide character, 0 for the column that the wide character before it covers.
  var width: Int
  var style: Style
}
