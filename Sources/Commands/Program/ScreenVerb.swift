/// A command that shows the dashboard.
///
/// That needs the main thread, which no asynchronous function has: such a command is opened, and ``Verb/run(in:)``
/// can only say why it cannot be shown.
protocol ScreenVerb: Verb {
  /// Whether it asks and answers in lines instead, which ``Verb/run(in:)`` does.
  func speaksInLines(in session: Session) -> Bool

  /// - Throws: ``CommandFailure`` where the surroundings or the command line allow no dashboard.
  func check(_ session: Session) throws(CommandFailure)

  /// Shows the dashboard on this thread until somebody leaves it.
  ///
  /// - Returns: the exit status of the process.
  /// - Throws: `CommandFailure` where there is no terminal that can show it, and `KeyStoreError`.
  func open(in session: Session) throws -> Int32
}

extension ScreenVerb {
  func speaksInLines(in session: Session) -> Bool { false }

  func run(in session: Session) async throws {
    try check(session)
    throw CommandFailure(.usage, "the dashboard cannot be opened from within another command")
  }
}
