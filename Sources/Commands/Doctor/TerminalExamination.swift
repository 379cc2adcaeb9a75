/// Looks at what the terminal can show.
struct TerminalExamination {
  let session: Session

  func findings() -> [DoctorFinding] {
    let term = session.environment["TERM"] ?? ""
    let description = TerminalDescription(of: term, environment: session.environment)
    return [terminal(term, description), colours(description), locale]
  }

  private func terminal(_ term: String, _ description: TerminalDescription?) -> DoctorFinding {
    guard session.output.isTerminal else {
      return .good(.terminal, "standard output is none; the dashboard needs one")
    }
    guard !term.isEmpty, term != "dumb" else {
      let what = term.isEmpty ? "TERM is not set" : "TERM is \(term)"
      return .warning(.terminal, "\(what): the dashboard asks and answers in lines, as with --linear")
    }
    guard description != nil else {
      return .warning(
        .terminal,
        "no description of TERM=\(term) is installed: install ncurses-term, or try TERM=xterm-256color"
      )
    }
    let columns = session.output.columns
    let rows = session.output.rows
    let size = columns.flatMap { columns in rows.map { ", \(columns)×\($0)" } } ?? ""
    let text = term + size + (multiplexer.map { ", in \($0)" } ?? "")
    guard (columns ?? 80) >= 80, (rows ?? 24) >= 24 else {
      return .warning(.terminal, "\(text): the dashboard is made for 80×24 and more")
    }
    return .good(.terminal, text)
  }

  private var multiplexer: String? {
    if session.surroundings["TMUX"] != nil { return "tmux" }
    return session.surroundings["STY"] == nil ? nil : "screen"
  }

  private func colours(_ description: TerminalDescription?) -> DoctorFinding {
    if session.surroundings["NO_COLOR"] != nil { return .good(.colours, "none, because NO_COLOR is set") }
    let count = description?.colours ?? 0
    return .good(.colours, count < 8 ? "none: bold and reverse stand for them" : "\(min(count, 1 << 24))")
  }

  private var locale: DoctorFinding {
    session.showsUnicode
      ? .good(.locale, "UTF-8")
      : .warning(.locale, "not UTF-8, so only ASCII is shown: export LANG=C.UTF-8")
  }
}
