/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
  /// A base character with its combining marks, free of control characters; a space in a right half.
  package var text: Character
  /// Columns that the text takes: 1 or 2, or 0 in the right half of a wide character.
  package var width: Int
  package var style: Style

  package init(text: Character, width: Int, style: Style) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// An empty cell in the terminal's own colours.
  package static let blank = Cell(text: " ", width: 1, style: .text)
}
