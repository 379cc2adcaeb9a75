import Terminal

extension Painter {
  mutating func drawAppearance(_ chooser: AppearanceChooser, _ state: State) {
    let themes = Theme.allCases
    let rect = Rect.centered(width: 66, height: themes.count + 8, in: canvas.size)
    panel(rect, PanelLabels(title: "Appearance", trailing: "the screen follows"), heavy: true)
    for (row, theme) in themes.enumerated() {
      let mark = theme == chooser.chosen.theme ? glyphs.selectedRadio : glyphs.radio
      let title = "\(mark) \(theme.rawValue)"
      let y = rect.y + 2 + row
      map.add(.row(.only, row), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      drawChoice(title, theme.purpose, isSelected: row == chooser.row, rect, y)
    }
    let box = chooser.chosen.usesMouse ? glyphs.checkedBox : glyphs.uncheckedBox
    let y = rect.y + 3 + themes.count
    drawChoice("\(box) mouse", "click, double click and wheel", isSelected: false, rect, y)
    map.add(.command(.toggle), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    drawSample(rect.x + 4, y + 2)
    drawFooter(state)
  }

  private mutating func drawChoice(
    _ title: String,
    _ purpose: String,
    isSelected: Bool,
    _ rect: Rect,
    _ y: Int
  ) {
    text(title, rect.x + 4, y, Style(isSelected ? .accent : .text))
    text(purpose, rect.x + 26, y, Style(.muted))
    guard isSelected else { return }
    text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold)
    reverse(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
  }

  /// What the colours are for, since everything behind the dialog is dimmed.
  private mutating func drawSample(_ x: Int, _ y: Int) {
    text("Sample", x, y, Style(.heading))
    var column = x + 22
    for (sample, role) in [("ok", Role.good), ("due in 2d", .caution), ("OVERDUE", .danger), ("rw", .accent)]
    {
      column += text(sample, column, y, Style(role)) + 2
    }
    bar(0.7, column, y, width: 9, role: .graph)
  }
}
