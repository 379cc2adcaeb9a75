import ArgumentParser
import Dashboard

/// `qodryx manual`: what the man page says of commands, options and keys. `Assets/man/generate.sh` puts it among the
/// passages that are written by hand.
struct ManualCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the parts of the man page that follow from the program.",
    shouldDisplay: false
  )

  @Argument(help: "commands or keys.")
  var part: Part

  enum Part: String, CaseIterable, ExpressibleByArgument {
    case commands
    case keys
  }

  func run(in session: Session) async throws {
    switch part {
    case .commands:
      let root = try ManualTree.root()
      try session.output.write(root.roff().joined(separator: "\n") + "\n")
    case .keys:
      let lines = DashboardKeys().sections.flatMap { section in
        [Roff.section(section.title)] + section.entries.flatMap { Roff.item($0.keys, $0.help) }
      }
      try session.output.write(lines.joined(separator: "\n") + "\n")
    }
  }
}
