import Credentials
import Dashboard
import SQLiteStore
import Terminal

extension DashboardCommand {
  /// Shows the dashboard on this thread until somebody leaves it.
  ///
  /// - Returns: the exit status of the process.
  /// - Throws: `CommandFailure` where there is no terminal that can show it, and `KeyStoreError`.
  func open(in session: Session) throws -> Int32 {
    try check(session)
    let terminal = try openTerminal(in: session)
    let store: SQLiteStore
    do {
      store = try SQLiteStore(file: session.location(self.store).file, now: session.now)
    } catch {
      terminal.close()
      throw error
    }
    let dashboard = DashboardApplication(
      store: store,
      actor: session.actor,
      now: session.now,
      environment: session.environment,
      options: DashboardOptions(isReadOnly: isReadOnly, timeZone: session.timeZone)
    )
    let status = dashboard.run(on: terminal)
    blocking { await store.close() }
    return status
  }

  /// A terminal comes before a store: where nothing can be shown, nothing is made.
  private func openTerminal(in session: Session) throws -> CursesTerminal {
    let options = TerminalOptions(
      usesASCII: usesASCII ? true : nil,
      theme: theme,
      environment: session.environment
    )
    do {
      return try CursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error) Or use `qodryx keys list`; `qodryx --help` names all commands.")
    }
  }
}
