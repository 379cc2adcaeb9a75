/// Why no screen could be opened.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// The input or the output is a file, a pipe or nothing.
  case notATerminal
  /// `TERM` is empty or names a terminal that cannot move its cursor.
  case tooSimple(term: String)
  /// `TERM` names a terminal that is not described here.
  case unknown(term: String)
  /// The system refused what a screen needs.
  case unavailable(code: Int32)

  /// What is wrong and what to do about it.
  package var description: String {
    switch self {
    case .notATerminal:
      "The dashboard needs a terminal for its input and output, and one of them is not a terminal. "
        + "Start it without redirection (over SSH with `ssh -t`)."
    case .tooSimple(let term):
      term.isEmpty
        ? "TERM is not set, so the dashboard cannot draw. Set it to your terminal, such as TERM=xterm-256color."
        : "The terminal \(quoted(term)) cannot show the dashboard. "
          + "Set TERM to your terminal, such as TERM=xterm-256color."
    case .unknown(let term):
      "The terminal \(quoted(term)) is not described on this machine. "
        + "Install its description (package ncurses-term), or try TERM=xterm-256color."
    case .unavailable(let code):
      "The terminal could not be opened (system error \(code)). Close some programs and try again."
    }
  }

  /// The name comes from the environment: it may hold anything.
  private func quoted(_ term: String) -> String {
    var name = String()
    CellText.forEach(of: term.prefix(60)) { name.append($0.character) }
    return "\"\(name)\""
  }
}
