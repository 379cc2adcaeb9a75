import Terminal

extension Command {
  /// Which columns the list shows.
  static let columns: [Command] = [
    Command(.columns, [.list], [.character("c")], "", "choose the columns of the list"),
    Command(.toggle, [.columns], [.character(" ")], "Show", "show the column, or leave it out"),
    Command(.down, [.columns], [.down, .character("j")], "Choose", "go one row down"),
    Command(.up, [.columns], [.up, .character("k")], "", "go one row up"),
    Command(.press, [.columns], [.enter], "Keep", "keep the columns, for the next time too"),
    Command(.back, [.columns], [.escape], "Cancel", "leave the columns as they were"),
    Command(.quit, [.columns], [.control("c")], "", "leave the dashboard"),
  ]
}
