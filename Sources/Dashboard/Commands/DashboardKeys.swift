import Terminal

/// The keys of the dashboard as the manual lists them: made from the registry, as hints and help are.
package struct DashboardKeys: Sendable {
  /// Where the keys of a section are.
  package struct Section: Sendable {
    package let title: String
    package let entries: [Entry]
  }

  /// What some keys do.
  package struct Entry: Hashable, Sendable {
    /// `g Home`
    package let keys: String
    /// One line.
    package let help: String
  }

  package let sections: [Section]

  private static let places: [(title: String, context: Command.Context)] = [
    ("In the list of keys", .list), ("On a key's page", .detail), ("In forms", .form),
    ("While a new secret is shown", .reveal), ("In a rotation", .rotation), ("In a revocation", .revocation),
    ("On the overview", .overview), ("Under Apps", .apps), ("In the audit log", .audit),
    ("In the settings", .settings), ("In the help", .help),
  ]

  /// Where most of what can be pressed is the same.
  private static let tabs: [Command.Context] = [.list, .overview, .apps, .audit, .settings]

  package init() {
    let everywhere = Self.entries(Command.registry.filter { Set($0.contexts).isSuperset(of: Self.tabs) })
    let rest = Self.places.map { place in
      let entries = Self.entries(Command.commands(in: place.context))
      return Section(title: place.title, entries: entries.filter { !everywhere.contains($0) })
    }
    sections = [Section(title: "In all tabs", entries: everywhere)] + rest.filter { !$0.entries.isEmpty }
  }

  private static func entries(_ commands: [Command]) -> [Entry] {
    commands.map { command in
      Entry(keys: command.keys.map { $0.name(.ascii) }.joined(separator: " "), help: command.help)
    }
  }
}
