/// A screenful of cells to draw on.
///
/// Drawing clips to the canvas, never splits a wide character and never stores a character that a terminal could
/// take for a command: names and remote answers are data (see `CellText`).
package struct Canvas: Equatable, Sendable {
  package let size: Size

  /// Where the cursor stands; `nil` hides it.
  package var cursor: Point?

  private var cells: [Cell]

  /// A blank canvas without a cursor.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; blank outside the canvas.
  package subscript(x: Int, y: Int) -> Cell {
    contains(x, y) ? cells[y * size.columns + x] : .blank
  }

  /// The cells of one row from left to right; empty outside the canvas.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0 && y < size.rows else { return [] }
    return cells[y * size.columns..<(y + 1) * size.columns]
  }

  /// Takes over one row of a canvas, cut or filled with blanks to this one's width.
  package mutating func copyRow(_ y: Int, from other: Canvas) {
    for x in 0..<size.columns {
      cells[y * size.columns + x] = other[x, y]
    }
  }

  /// Writes one line of text from `x` to the right, in at most `width` columns.
  ///
  /// What does not fit is cut, to the left of column zero as well. A wide character that would be cut in half
  /// leaves a blank.
  /// - Returns: the columns taken from `x` on, including those left of column zero.
  @discardableResult
  package mutating func write(
    _ text: String,
    x: Int,
    y: Int,
    style: Style = .init(.text),
    width: Int? = nil
  ) -> Int {
    guard y >= 0 && y < size.rows else { return 0 }
    let room = max(0, size.columns - x)
    let end = x + min(room, max(0, width ?? room))
    var column = x
    let isWritten = text.withPrintableASCII { bytes in
      for byte in bytes.prefix(end - x) {
        place(CellText(printable: byte), x: &column, y: y, style: style, end: end)
      }
      return true
    }
    guard isWritten == nil else { return max(0, column - x) }
    for character in text {
      guard column < end else { break }
      CellText.forEach(of: character) { place($0, x: &column, y: y, style: style, end: end) }
    }
    return max(0, column - x)
  }

  /// Fills a rectangle with a character that is one column wide; a wide or unsafe one is drawn as U+FFFD.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", style: Style = .init(.text)) {
    let cell = Cell(content: CellText(oneColumn: character), style: style)
    let columns = columns(of: rect)
    guard !columns.isEmpty else { return }
    for y in rows(of: rect) {
      separate(at: columns.lowerBound, y)
      separate(at: columns.upperBound, y)
      for x in columns {
        cells[y * size.columns + x] = cell
      }
    }
  }

  /// Changes the style of every cell in a rectangle and leaves the text alone.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for y in rows(of: rect) {
      for x in columns(of: rect) {
        change(&cells[y * size.columns + x].style)
      }
    }
  }

  /// Dims the whole canvas: what lies behind a modal.
  package mutating func dim() {
    restyle(Rect(size)) { $0.isDimmed = true }
  }

  /// Blanks every cell, in place where nobody else holds a copy, so that what it showed leaves the memory.
  package mutating func wipe() {
    for index in cells.indices {
      cells[index] = .blank
    }
    cursor = nil
  }

  /// The rows as text, without trailing blanks, joined by line feeds.
  package func plainText() -> String {
    (0..<size.rows).map { y in
      var line = String()
      for cell in row(y) where cell.width > 0 {
        line.append(cell.text)
      }
      while line.last == " " {
        line.removeLast()
      }
      return line
    }.joined(separator: "\n")
  }

  /// Stores what of a piece lies between column zero and `end`; blanks for a half. `x` goes on behind it.
  private mutating func place(_ piece: CellText, x: inout Int, y: Int, style: Style, end: Int) {
    guard x < end else { return }
    if x >= 0 && x + piece.width <= end {
      put(Cell(content: piece, style: style), x: x, y: y)
    } else if x + piece.width > 0 {
      put(Cell(content: .blank, style: style), x: max(0, x), y: y)
    }
    x = min(end, x + piece.width)
  }

  private func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && x < size.columns && y >= 0 && y < size.rows
  }

  private func columns(of rect: Rect) -> Range<Int> {
    max(0, rect.x)..<max(0, rect.x, min(size.columns, rect.maxX))
  }

  private func rows(of rect: Rect) -> Range<Int> {
    max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.maxY))
  }

  /// Stores a cell that fits, and blanks the other half of every wide character that it cuts.
  private mutating func put(_ cell: Cell, x: Int, y: Int) {
    guard contains(x, y) else { return }
    let index = y * size.columns + x
    separate(at: x, y)
    separate(at: x + cell.width, y)
    cells[index] = cell
    if cell.width == 2 {
      cells[index + 1] = Cell(content: .rightHalf, style: cell.style)
    }
  }

  /// Blanks both halves of a wide character that lies on both sides of the left edge of a column.
  private mutating func separate(at x: Int, _ y: Int) {
    let index = y * size.columns + x
    guard x < size.columns, cells[index].width == 0 else { return }
    for half in index - 1...index {
      cells[half] = Cell(content: .blank, style: cells[half].style)
    }
  }
}
