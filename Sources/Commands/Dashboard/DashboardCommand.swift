import ArgumentParser
import Terminal

/// `qodryx dashboard`, and `qodryx` alone.
struct DashboardCommand: ScreenVerb {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Open the dashboard at API Keys (what `qodryx` alone does).",
    discussion: """
      It opens on the local store, and makes that on the first use; or on a server. Press ? in it for help, \
      q to quit.

        qodryx
        qodryx --read-only --db /srv/keys.db
        qodryx --remote https://keys.example.com
        qodryx --theme light
      """
  )

  @OptionGroup var store: StoreOptions

  @Flag(name: .customLong("ascii"), help: "Draw with ASCII symbols only.")
  var usesASCII = false

  @Flag(name: .customLong("read-only"), help: "Look, and change nothing.")
  var isReadOnly = false

  @Option(help: "The colours: for a dark or light background, or none.")
  var theme: Theme = .dark

  /// What stands where a command's name belongs; taken here to be able to say so.
  @Argument(help: .private)
  var unknownCommand: [String] = []

  /// - Throws: ``CommandFailure`` where a word is no command, or the surroundings can show no dashboard.
  func check(_ session: Session) throws(CommandFailure) {
    if let word = unknownCommand.first {
      throw CommandFailure(.usage, "there is no command \(word.debugDescription): see `qodryx --help`")
    }
    try session.checkTerminal()
  }
}

extension Theme: ExpressibleByArgument {}
