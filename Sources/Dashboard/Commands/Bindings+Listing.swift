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
      Entry(name: command.id.name, keys: usualKeys(of: command.id), help: command.help)
    }
  }

  /// Those of the list of keys where it has the command, or else of the first place. Where those cannot be chosen for
  /// every place, the ones that all places have.
  private static func usualKeys(of id: Command.ID) -> [String] {
    let entries = Command.registry.filter { $0.id == id }
    let main = entries.first { $0.contexts.contains(.list) } ?? entries.first
    let keys = main?.keys.map(\.configuredName) ?? []
    guard choosing([KeyChoice(command: id.name, keys: keys)]).problems.isEmpty else {
      return keys.filter { name in entries.allSatisfy { $0.keys.map(\.configuredName).contains(name) } }
    }
    return keys
  }
}
