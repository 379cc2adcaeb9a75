import Credentials
import Terminal

extension Painter {
  /// The tab of the settings: the index, and what is known of the selected entry.
  mutating func drawSettings(_ state: State) {
    let entries = SettingsEntry.allCases
    let columns = canvas.size.columns
    guard state.isFullSize else {
      drawIndex(Rect(x: 0, y: 1, width: columns, height: canvas.size.rows - 2), state)
      return
    }
    let index = Rect(x: 0, y: 2, width: columns, height: entries.count + 2)
    drawIndex(index, state)
    let rect = Rect(x: 0, y: index.maxY, width: columns, height: canvas.size.rows - 2 - index.maxY)
    panel(rect, PanelLabels(title: state.settings.entry.title))
    let lines = state.settingsLines(of: state.settings.entry, width: rect.width)
    for (row, line) in lines.prefix(max(0, rect.height - 2)).enumerated() {
      guard case .fact(let label, let value) = line else { continue }
      text(label, rect.x + 2, rect.y + 1 + row, Style(.heading))
      text(fitted(value, rect.width - DetailLine.indent - 2), rect.x + DetailLine.indent, rect.y + 1 + row)
    }
  }

  private mutating func drawIndex(_ rect: Rect, _ state: State) {
    panel(rect, PanelLabels(title: "Settings", titleStyle: Self.panelTitle(true)))
    for (row, entry) in SettingsEntry.allCases.prefix(max(0, rect.height - 2)).enumerated() {
      let y = rect.y + 1 + row
      map.add(.row(.only, row), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      text(entry.title, rect.x + 4, y, Style(.text).bold)
      text(fitted(state.value(of: entry), rect.width - 20), rect.x + 18, y)
      guard row == state.settings.selected else { continue }
      text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold)
      canvas.restyle(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1)) { $0 = $0.reversed }
    }
  }
}
