import ArgumentParser
import Terminal

/// `qodryx dashboard`, and `qodryx` alone.
struct DashboardCommand: Verb {
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

  @Option(help: "The colours: for a dark or light background, colour blindness or high contrast, or none.")
  var theme: Theme?

  @Flag(name: .customLong("mouse"), inversion: .prefixedNo, help: "Use the mouse: click, double click and wheel.")
  var usesMouse: Bool?

  /// What stands where a command's name belongs; taken here to be able to say so.
  @Argument(help: .private)
  var unknownCommand: [String] = []

  /// The dashboard needs the main thread, which no asynchronous function has: it is opened with
  /// ``open(in:)``. What comes here can only be told why it cannot be shown.
  func run(in session: Session) async throws {
    try check(session)
    throw CommandFailure(.usage, "the dashboard cannot be opened from within another command")
  }

  /// - Throws: ``CommandFailure`` where a word is no command, or the surroundings can show no dashboard.
  func check(_ session: Session) throws(CommandFailure) {
    if let word = unknownCommand.first {
      throw CommandFailure(.usage, "there is no command \(word.debugDescription): see `qodryx --help`")
    }
    let instead = "use `qodryx keys list`, or see `qodryx --help` for all commands"
    guard session.input.isTerminal, session.output.isTerminal else {
      throw CommandFailure(
        .usage,
        "the dashboard needs a terminal, and standard input or output is none: \(instead)"
      )
    }
    let term = session.environment["TERM"] ?? ""
    guard !term.isEmpty, term != "dumb" else {
      let what = term.isEmpty ? "TERM is not set" : "TERM is \(term)"
      throw CommandFailure(.usage, "\(what), so the dashboard cannot be shown: \(instead)")
    }
  }
}

extension Theme: ExpressibleByArgument {}
