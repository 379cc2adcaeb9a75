import Terminal

extension Painter {
  /// Draws headings and rows inside of a panel.
  ///
  /// - Parameters:
  ///   - place: which list of the screen it is.
  ///   - isMarked: whether the selected row has a mark: something on the screen is about it.
  ///   - isFocused: whether it is reversed too: the keyboard speaks to it.
  mutating func table<Row>(
    _ window: ListWindow<Row>,
    _ columns: [TableColumn<Row>],
    _ place: Target.Place = .only,
    in rect: Rect,
    isMarked: Bool,
    isFocused: Bool
  ) {
    map.add(.list(place), rect)
    let x = rect.x + 4
    let widths = TableColumn.widths(of: columns, in: rect.width - 6)
    var column = x
    for (index, heading) in columns.enumerated() {
      cell(heading.title, heading.isTrailing, column, rect.y + 1, widths[index], Style(.heading))
      column += widths[index] + 1
    }
    for line in 0..<max(0, rect.height - 3) where window.rows.indices.contains(window.top + line) {
      let row = window.rows[window.top + line]
      let y = rect.y + 2 + line
      map.add(.row(place, window.top + line), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      column = x
      for (index, heading) in columns.enumerated() {
        let content = heading.content(row)
        cell(content.text, heading.isTrailing, column, y, widths[index], content.style)
        column += widths[index] + 1
      }
      guard window.top + line == window.selected, isMarked else { continue }
      text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold)
      guard isFocused else { continue }
      reverse(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    }
  }

  /// What stands in place of an empty table, or of one that could not be had.
  mutating func drawNothing(_ isLoaded: Bool, _ problem: String?, _ sentence: String, _ rect: Rect) {
    let looking = "Looking \(glyphs.ellipsis)"
    let said =
      problem.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." } ?? (isLoaded ? sentence : looking)
    text(fitted(said, rect.width - 6), rect.x + 4, rect.y + 1, Style(problem == nil ? .muted : .danger))
  }

  private mutating func cell(
    _ content: String,
    _ isTrailing: Bool,
    _ x: Int,
    _ y: Int,
    _ width: Int,
    _ style: Style
  ) {
    let content = fitted(content, width)
    if isTrailing { trailing(content, end: x + width, y, style) } else { text(content, x, y, style) }
  }
}
