import Terminal

extension Session {
  /// - Throws: ``CommandFailure`` where no dashboard can be shown.
  func checkTerminal() throws(CommandFailure) {
    guard input.isTerminal, output.isTerminal else {
      throw CommandFailure(
        .usage,
        "the dashboard needs a terminal, and standard input or output is none: use `qodryx --linear`, or "
          + "commands such as `qodryx keys list`; `qodryx --help` names all"
      )
    }
    guard canDraw else {
      let term = environment["TERM"] ?? ""
      let what = term.isEmpty ? "TERM is not set" : "TERM is \(term)"
      throw CommandFailure(.usage, "\(what), so no screen can be shown: use `qodryx --linear`")
    }
  }

  /// Whether the terminal has screens.
  var canDraw: Bool {
    let term = environment["TERM"] ?? ""
    return !term.isEmpty && term != "dumb"
  }

  /// A terminal comes before a store: where nothing can be shown, nothing is made.
  ///
  /// - Parameter usesASCII: nil where the locale decides.
  func openTerminal(usesASCII: Bool?, theme: Theme, usesMouse: Bool) throws -> CursesTerminal {
    let options = TerminalOptions(
      usesASCII: usesASCII,
      theme: theme,
      usesMouse: usesMouse,
      environment: environment
    )
    do {
      return try CursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error) Or use `qodryx --linear`; `qodryx --help` names all commands.")
    }
  }
}
