import Terminal

extension Session {
  /// - Throws: ``CommandFailure`` where no dashboard can be shown.
  func checkTerminal() throws(CommandFailure) {
    let instead = "use `qodryx keys list`, or see `qodryx --help` for all commands"
    guard input.isTerminal, output.isTerminal else {
      throw CommandFailure(
        .usage,
        "the dashboard needs a terminal, and standard input or output is none: \(instead)"
      )
    }
    let term = environment["TERM"] ?? ""
    guard !term.isEmpty, term != "dumb" else {
      let what = term.isEmpty ? "TERM is not set" : "TERM is \(term)"
      throw CommandFailure(.usage, "\(what), so the dashboard cannot be shown: \(instead)")
    }
  }

  /// A terminal comes before a store: where nothing can be shown, nothing is made.
  func openTerminal(usesASCII: Bool, theme: Theme) throws -> CursesTerminal {
    let options = TerminalOptions(
      usesASCII: usesASCII ? true : nil,
      theme: theme,
      environment: environment
    )
    do {
      return try CursesTerminal(options: options)
    } catch {
      throw CommandFailure(.usage, "\(error) Or use `qodryx keys list`; `qodryx --help` names all commands.")
    }
  }
}
