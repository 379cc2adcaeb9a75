import Terminal

extension Painter {
  mutating func drawColumns(_ chooser: ColumnChooser, _ state: State) {
    let columns = KeyColumnChoice.allCases
    let height = min(columns.count + 2, canvas.size.rows - 1)
    let width = min(34, canvas.size.columns)
    let rect = Rect.centered(width: width, height: height, in: canvas.size)
    let place = "\(chooser.selected + 1) of \(columns.count)"
    panel(rect, PanelLabels(title: "Columns", bottom: place), heavy: true)
    let rows = height - 2
    let top = max(0, chooser.selected - rows + 1)
    let shown = Set(state.keyColumns.compactMap { KeyColumnChoice($0.kind) })
    for line in 0..<rows {
      let column = columns[top + line]
      let isSelected = top + line == chooser.selected
      let isWanted = !state.hiddenColumns.contains(column)
      let y = rect.y + 1 + line
      map.add(.row(.only, top + line), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      if isSelected { text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold) }
      checkbox(isWanted, allowed: true, rect.x + 4, y, focused: isSelected)
      text(column.title, rect.x + 8, y, isSelected ? Style(.accent).bold : .text)
      if isWanted, !shown.contains(column) { trailing("no room", end: rect.maxX - 2, y, Style(.muted)) }
    }
    drawFooter(state)
  }
}
