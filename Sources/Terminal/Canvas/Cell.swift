/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
  let content: CellText
  package var style: Style

  /// An empty cell in the terminal's own colours.
  package static let blank = Cell(content: .blank, style: .text)

  /// A base character with its combining marks, free of control characters; a space in a right half.
  package var text: Character { content.character }

  /// Columns that the text takes: 1 or 2, or 0 in the right half of a wide character.
  package var width: Int { content.width }

  var isBlank: Bool { content == .blank }
}
