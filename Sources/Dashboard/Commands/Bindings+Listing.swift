import Terminal

extension Bindings {
  /// A command as the configuration file documents it.
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// Its keys where it is most used, as the file writes them.
    package let keys: [String]
    package let help: String
  }

  /// Every command once, in the registry's order.
  package static var listing: [Entry] {
    var seen: Set<Command.ID> = []
    return Command.registry.filter { seen.insert($0.id).inserted }.map { command in
      Entry(name: command.id.name, keys: usualKeys(of: command.id), help: help(of: command.id))
    }
  }

  /// What it does in general, where it does something else in each place; else what it does in the list or first.
  private static func help(of id: Command.ID) -> String {
    switch id {
    case .open: "open what is selected"
    case .press: "go on, or press the chosen button"
    case .back: "go back a step, or leave without a change"
    default: mainEntry(of: id)?.help ?? ""
    }
  }

  private static func mainEntry(of id: Command.ID) -> Command? {
    let entries = Command.registry.filter { $0.id == id }
    return entries.first { $0.contexts.contains(.list) } ?? entries.first
  }

  /// Those of the list of keys where it has the command, or else of the first place. Where those cannot be chosen for
  /// every place, the ones that all places have.
  private static func usualKeys(of id: Command.ID) -> [String] {
    let entries = Command.registry.filter { $0.id == id }
    let keys = mainEntry(of: id)?.keys.map(\.configuredName) ?? []
    guard choosing([KeyChoice(command: id.name, keys: keys)]).problems.isEmpty else {
      return keys.filter { name in entries.allSatisfy { $0.keys.map(\.configuredName).contains(name) } }
    }
    return keys
  }
}
