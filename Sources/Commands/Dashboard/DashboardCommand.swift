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
        qodryx --linear
      """
  )

  @OptionGroup var store: StoreOptions

  @Flag(name: .customLong("ascii"), help: "Draw with ASCII symbols only.")
  var usesASCII = false

  @Flag(name: .customLong("read-only"), help: "Look, and change nothing.")
  var isReadOnly = false

  @Flag(
    name: .customLong("linear"),
    help: "Ask and answer line by line: for screen readers, scripts and terminals that show nothing else."
  )
  var isLinear = false

  @Option(help: "The colours: for a dark or light background, colour blindness or high contrast, or none.")
  var theme: Theme?

  @Flag(
    name: .customLong("mouse"),
    inversion: .prefixedNo,
    help: "Use the mouse: click, double click and wheel."
  )
  var usesMouse: Bool?

  /// What stands where a command's name belongs; taken here to be able to say so.
  @Argument(help: .private)
  var unknownCommand: [String] = []

  /// What an empty command line says. Having it read takes a quarter of the time until the first rows.
  static var standard: DashboardCommand {
    var command = DashboardCommand()
    command.store = .standard
    command.usesASCII = false
    command.isReadOnly = false
    command.isLinear = false
    command.theme = nil
    command.usesMouse = nil
    command.unknownCommand = []
    return command
  }

  /// On a screen it needs the main thread, and is opened. What comes here speaks in lines, or can only be told why it
  /// cannot be shown.
  func run(in session: Session) async throws {
    guard !speaksInLines(in: session) else { return try await converse(in: session) }
    try check(session)
    throw CommandFailure(.usage, "the dashboard cannot be opened from within another command")
  }

  /// Because somebody wants it, or because their terminal can do no more.
  func speaksInLines(in session: Session) -> Bool {
    isLinear || (session.input.isTerminal && session.output.isTerminal && !session.canDraw)
  }

  /// - Throws: ``CommandFailure`` where a word is no command, or the surroundings can show no screen.
  func check(_ session: Session) throws(CommandFailure) {
    try checkWords()
    try session.checkTerminal()
  }

  /// - Throws: ``CommandFailure`` where a word is no command.
  func checkWords() throws(CommandFailure) {
    if let word = unknownCommand.first {
      throw CommandFailure(.usage, "there is no command \(word.debugDescription): see `qodryx --help`")
    }
  }
}

extension Theme: ExpressibleByArgument {}
