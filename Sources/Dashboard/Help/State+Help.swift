import Terminal

extension State {
  mutating func editHelp(_ key: Key) -> [Effect]? {
    guard case .help(var help) = modal, help.filter.handle(key) else { return nil }
    help.selected = 0
    modal = .help(help)
    return []
  }

  mutating func runInHelp(_ command: Command.ID) -> [Effect] {
    guard case .help(var help) = modal else { return [] }
    let commands = help.commands
    switch command {
    case .down: help.selected = min(max(0, commands.count - 1), help.selected + 1)
    case .up: help.selected = max(0, help.selected - 1)
    case .back:
      modal = nil
      return []
    case .runCommand:
      modal = nil
      return commands.indices.contains(help.selected) ? run(commands[help.selected].id) : []
    default: return []
    }
    modal = .help(help)
    return []
  }
}
