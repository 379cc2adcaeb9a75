import ArgumentParser

/// A command that is read by itself, without those that it stands under.
///
/// The library reads every command on the way to the one that is meant, with all their options, and looks for a request
/// for completions first, which takes longer than the command itself.
struct LoneCommand<Command: Verb>: ParsableCommand {
  // With a name above it the library looks for no request for completions, which the whole tree answers.
  static var configuration: CommandConfiguration { CommandConfiguration(_superCommandName: "qodryx") }

  @OptionGroup var command: Command
}

extension QodryxCommand {
  /// The command that the first words name, where the line is right; nil where it is not, or asks for help. That is for
  /// the whole tree, which knows what to say.
  ///
  /// - Parameter arguments: without the program's name.
  static func loneVerb(_ arguments: [String]) -> (any Verb)? {
    if arguments.isEmpty { return DashboardCommand.standard }
    // A shell asks for completions so.
    if arguments.first?.hasPrefix("---") == true { return nil }
    var command: any ParsableCommand.Type = QodryxCommand.self
    var rest = arguments[...]
    while let word = rest.first, let next = command.subcommand(word) {
      command = next
      rest.removeFirst()
    }
    if let standard = command.configuration.defaultSubcommand {
      // Another may be named behind options of those that it stands under, and taken for a word of the standard then; `help`
      // is the library's own.
      if rest.contains(where: { $0 == "help" || command.subcommand($0) != nil }) { return nil }
      command = standard
    }
    return (command as? any Verb.Type)?.alone(Array(rest))
  }
}

extension ParsableCommand {
  fileprivate static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name || $0.configuration.aliases.contains(name) }
  }
}

extension Verb {
  fileprivate static func alone(_ arguments: [String]) -> Self? {
    guard let parsed = try? LoneCommand<Self>.parseAsRoot(arguments) as? LoneCommand<Self> else { return nil }
    return parsed.command
  }
}
