import Terminal

extension Command {
  /// The line behind `:`. It opens wherever letters are commands and nothing else wants an answer first.
  static let line: [Command] = [
    Command(
      .commandLine,
      [.overview, .list],
      [.character(":")],
      "Command",
      "type what to do"
    ),
    Command(
      .commandLine,
      [.detail, .rotation, .apps, .audit, .settings],
      [.character(":")],
      "",
      "type what to do"
    ),
    Command(.press, [.commandLine], [.enter], "Run", "do what the line says"),
    Command(
      .completeCommand,
      [.commandLine],
      [.tab],
      "Complete",
      "complete the word, or go to the next way on"
    ),
    Command(.previousCandidate, [.commandLine], [.backTab], "", "go to the way on before"),
    Command(.down, [.commandLine], [.down], "Choose", "go one row down, or to the line that was run after"),
    Command(.up, [.commandLine], [.up], "", "go one row up; in an empty line, to what was run last"),
    Command(.back, [.commandLine], [.escape, .control("c")], "Close", "run nothing"),
  ]
}
