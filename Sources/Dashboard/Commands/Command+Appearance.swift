import Terminal

extension Command {
  /// What can be done in the dialog of the appearance.
  static let appearance: [Command] = [
    Command(.press, [.appearance], [.enter], "Keep", "keep what is chosen"),
    Command(.toggle, [.appearance], [.character(" ")], "Mouse", "turn the mouse on or off"),
    Command(.down, [.appearance], [.down, .character("j"), .tab], "Choose", "choose what stands below"),
    Command(.up, [.appearance], [.up, .character("k"), .backTab], "", "choose what stands above"),
    Command(.first, [.appearance], [.character("g"), .home, .pageUp], "", "choose the first"),
    Command(.last, [.appearance], [.character("G"), .end, .pageDown], "", "choose the last"),
    Command(.back, [.appearance], [.escape, .character("q")], "Cancel", "leave everything as it was"),
    Command(.quit, [.appearance], [.control("c")], "", "leave the dashboard"),
  ]
}
