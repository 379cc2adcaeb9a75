import Terminal

extension Painter {
  /// What stands in the lines of a panel.
  struct PanelLabels {
    var title = ""
    var titleStyle = Style(.title).bold
    var trailing = ""
    var trailingStyle = Style(.muted)
    var bottom = ""
    var bottomStyle = Style(.muted)
  }

  /// Draws a frame with its labels, and blanks what is inside.
  mutating func panel(_ rect: Rect, _ labels: PanelLabels, heavy: Bool = false) {
    let frame = heavy ? glyphs.heavyFrame : glyphs.frame
    let border = Style(heavy ? .modalBorder : .border)
    canvas.fill(rect)
    horizontal(rect, rect.y, frame.topLeft, frame.topRight, frame.horizontal, border)
    horizontal(rect, rect.maxY - 1, frame.bottomLeft, frame.bottomRight, frame.horizontal, border)
    for y in rect.y + 1..<max(rect.y + 1, rect.maxY - 1) {
      text(String(frame.vertical), rect.x, y, border)
      text(String(frame.vertical), rect.maxX - 1, y, border)
    }
    label(labels, in: rect, topRow: rect.y)
    if !labels.bottom.isEmpty {
      trailing(" \(labels.bottom) ", end: rect.maxX - 2, rect.maxY - 1, labels.bottomStyle)
    }
  }

  /// Draws a line across a panel, with labels of its own.
  mutating func rule(_ rect: Rect, at y: Int, _ labels: PanelLabels) {
    let frame = glyphs.frame
    horizontal(rect, y, frame.leftTee, frame.rightTee, frame.horizontal, Style(.border))
    label(labels, in: rect, topRow: y)
  }

  private mutating func label(_ labels: PanelLabels, in rect: Rect, topRow y: Int) {
    let trailingWidth = labels.trailing.isEmpty ? 0 : TextWidth.columns(of: labels.trailing) + 4
    if !labels.title.isEmpty {
      let title = fitted(labels.title, rect.width - 6 - trailingWidth)
      text(" \(title) ", rect.x + 2, y, labels.titleStyle)
    }
    if !labels.trailing.isEmpty {
      trailing(" \(fitted(labels.trailing, rect.width - 6)) ", end: rect.maxX - 2, y, labels.trailingStyle)
    }
  }

  private mutating func horizontal(
    _ rect: Rect,
    _ y: Int,
    _ left: Character,
    _ right: Character,
    _ line: Character,
    _ style: Style
  ) {
    canvas.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), line, style: style)
    text(String(left), rect.x, y, style, width: rect.width)
    if rect.width > 1 { text(String(right), rect.maxX - 1, y, style) }
  }
}
