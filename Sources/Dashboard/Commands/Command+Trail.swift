import Terminal

extension Command {
  /// What can be done in the history of a key.
  static let trail: [Command] = [
    Command(
      .nextPanel,
      [.list],
      [.tab, .backTab],
      "Panel",
      "go to the key's audit trail, and back to the list"
    ),
    Command(.down, [.event], [.down, .character("j")], "Choose", "show the event below"),
    Command(.up, [.event], [.up, .character("k")], "", "show the event above"),
    Command(.press, [.event], [.enter], "", "close the box"),
    Command(.back, [.event], [.escape, .character("q")], "Close", "close the box"),
    Command(.quit, [.event], [.control("c")], "", "leave the dashboard"),
  ]
}
