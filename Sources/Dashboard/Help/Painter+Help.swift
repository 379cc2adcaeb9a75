import Terminal

extension Painter {
  mutating func drawHelp(_ help: Help, _ state: State) {
    let commands = help.commands
    let height = min(canvas.size.rows - 2, max(6, commands.count + 4))
    let rect = Rect.centered(width: min(72, canvas.size.columns), height: height, in: canvas.size)
    let place = commands.isEmpty ? "" : "\(help.selected + 1) of \(commands.count)"
    panel(rect, PanelLabels(title: "Help", trailing: "type to search", bottom: place), heavy: true)
    text("Search", rect.x + 3, rect.y + 1, Style(.heading))
    field(help.filter, rect.x + 11, rect.y + 1, width: min(30, rect.width - 14), focused: true)
    let rows = rect.height - 4
    let top = max(0, help.selected - rows + 1)
    for line in 0..<max(0, rows) where commands.indices.contains(top + line) {
      let command = commands[top + line]
      let y = rect.y + 3 + line
      map.add(.row(.only, top + line), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      drawCommand(command, isSelected: top + line == help.selected, rect, y, state)
    }
    if commands.isEmpty { text("Nothing here is called that.", rect.x + 5, rect.y + 3, Style(.muted)) }
    drawFooter(state)
  }

  private mutating func drawCommand(
    _ command: Command,
    isSelected: Bool,
    _ rect: Rect,
    _ y: Int,
    _ state: State
  ) {
    var behind = state
    behind.modal = nil
    let reason = behind.reasonAgainst(command.id)
    let keys = command.keys.map { $0.name(glyphs) }.joined(separator: " ")
    text(fitted(keys, 11), rect.x + 4, y, Style(reason == nil ? .hintKey : .muted).bold)
    let sentence = fitted(reason ?? command.help, rect.width - 20)
    let end = rect.x + 17 + text(sentence, rect.x + 17, y, Style(reason == nil ? .text : .muted))
    let name = command.id.name
    if end + 2 + name.count < rect.maxX - 2 { trailing(name, end: rect.maxX - 2, y, Style(.muted)) }
    guard isSelected else { return }
    text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold)
    canvas.restyle(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1)) { $0 = $0.reversed }
  }
}
