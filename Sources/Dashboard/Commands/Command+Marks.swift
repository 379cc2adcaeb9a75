import Terminal

extension Command {
  /// Marking rows, changing all that are marked, and taking back what was done.
  static let marks: [Command] = [
    Command(.mark, [.list], [.character(" ")], "Mark", "mark the row, to change many at once, or unmark it"),
    Command(.markAll, [.list], [.character("*")], "", "mark all that the filter shows, up to 1 000"),
    Command(.unmarkAll, [.list], [.character("U")], "", "take all marks away"),
    Command(
      .undo,
      [.list, .detail],
      [.character("u")],
      "Undo",
      "take back the last disable, enable or edit"
    ),
    Command(
      .skip,
      [.rotation],
      [.character("n")],
      "Skip",
      "leave this one as it is, and go to the next overdue"
    ),
    Command(.nextField, [.bulk], [.tab, .down], "Next field", "go to the next field"),
    Command(.previousField, [.bulk], [.backTab, .up], "", "go to the field before"),
    Command(.press, [.bulk], [.enter], "", "press the chosen button, or go on"),
    Command(.pageDown, [.bulk], [.pageDown], "", "show the lines below"),
    Command(.pageUp, [.bulk], [.pageUp], "", "show the lines above"),
    Command(.back, [.bulk], [.escape], "Cancel", "stop; what is done stays done"),
    Command(.quit, [.bulk], [.control("c")], "", "leave the dashboard"),
  ]
}
