/// One cell of the emulator's screen.
package struct ScreenCell: Equatable {
  package enum Color: Equatable {
    /// The terminal's own foreground or background.
    case standard
    /// 0…15 named by the terminal's theme, 16…231 the colour cube, 232…255 greys.
    case palette(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  package struct Style: Equatable {
    package var foreground = Color.standard
    package var background = Color.standard
    package var isBold = false
    package var isItalic = false
    package var isUnderlined = false
    package var isReversed = false
    package var isStruck = false

    package init(
      foreground: Color = .standard,
      background: Color = .standard,
      isBold: Bool = false,
      isItalic: Bool = false,
      isUnderlined: Bool = false,
      isReversed: Bool = false,
      isStruck: Bool = false
    ) {
      self.foreground = foreground
      self.background = background
      self.isBold = isBold
      self.isItalic = isItalic
      self.isUnderlined = isUnderlined
      self.isReversed = isReversed
      self.isStruck = isStruck
    }
  }

  /// A character with its combining marks; a blank where nothing was written.
  package var text: String
  /// Columns: 1, 2 for a wide character, 0 for the column that the wide character before it covers.
  package var width: Int
  package var style: Style

  package init(text: String, width: Int, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }
}
