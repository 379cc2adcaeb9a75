import Terminal

/// What is pressed for each command: the registry's keys, or those that a person has chosen instead.
package struct Bindings: Sendable {
  /// Every command, in the registry's order.
  let commands: [Command]

  /// The keys that the dashboard has by itself.
  package static let standard = Bindings(commands: Command.registry)

  func commands(in context: Command.Context) -> [Command] {
    commands.filter { $0.contexts.contains(context) }
  }

  func command(for key: Key, in context: Command.Context) -> Command? {
    commands(in: context).first { $0.keys.contains(key) }
  }
}
