import Terminal

extension Command {
  /// Finding out why something is refused.
  static let whyRefused: [Command] = [
    Command(
      .explain,
      [.detail],
      [.character("w")],
      "Why?",
      "find out why a credential or a request is refused"
    ),
    Command(
      .explain,
      [.list, .audit],
      [.character("w")],
      "",
      "find out why a credential or a request is refused"
    ),
    Command(.press, [.whyRefused], [.enter], "Ask", "look up what is in the line"),
    Command(.down, [.whyRefused], [.down], "Choose", "go one refused request down"),
    Command(.up, [.whyRefused], [.up], "", "go one refused request up"),
    Command(.pageDown, [.whyRefused], [.pageDown], "", "go one page down"),
    Command(.pageUp, [.whyRefused], [.pageUp], "", "go one page up"),
    Command(.back, [.whyRefused], [.escape], "Back", "go back to where it was opened"),
    Command(.quit, [.whyRefused], [.control("c")], "", "leave the dashboard"),
    Command(.help, [.whyRefused], [.function(1)], "Help", "show what can be pressed here"),
  ]
}
