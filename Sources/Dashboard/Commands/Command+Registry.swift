import Terminal

extension Command {
  /// Every command, in the order in which hints and help show them.
  static let registry: [Command] = lists + changes + apps + forms + reveals + dialogs + everywhere

  private static let lists: [Command] = [
    Command(.open, [.list], [.enter], "Open", "show everything about the selected key"),
    Command(.create, [.list], [.character("n")], "New", "create an API key"),
    Command(.createToken, [.list], [.character("t")], "Token", "create a personal token"),
    Command(.filter, [.list], [.character("/")], "Filter", "show only the keys that match"),
    Command(.sort, [.list], [.character("s")], "Sort", "sort by the next column"),
    Command(.reverseSort, [.list], [.character("S")], "", "turn the order around"),
    Command(.down, [.list, .detail, .apps], [.down, .character("j")], "", "go one row down"),
    Command(.up, [.list, .detail, .apps], [.up, .character("k")], "", "go one row up"),
    Command(.pageDown, [.list, .detail, .apps], [.pageDown, .control("f")], "", "go one page down"),
    Command(.pageUp, [.list, .detail, .apps], [.pageUp, .control("b")], "", "go one page up"),
    Command(.first, [.list, .detail, .apps], [.character("g"), .home], "", "go to the first row"),
    Command(.last, [.list, .detail, .apps], [.character("G"), .end], "", "go to the last row"),
    Command(.press, [.filter], [.enter], "Keep the filter", "go back to the list and keep the filter"),
    Command(.back, [.filter], [.escape], "Show all", "clear the filter"),
  ]

  private static let changes: [Command] = [
    Command(
      .rotate,
      [.list, .detail],
      [.character("r")],
      "Rotate",
      "replace a key by a new one, with a grace"
    ),
    Command(.revoke, [.list, .detail], [.character("X")], "Revoke", "end a key for good"),
    Command(.edit, [.list, .detail], [.character("e")], "Edit", "rename, describe, limit or narrow a key"),
    Command(
      .toggleDisabled,
      [.list, .detail],
      [.character("d")],
      "Disable",
      "stop a key, or let it work again"
    ),
    Command(.retire, [.list, .detail], [.character("o")], "Retire old", "end a replaced key's grace now"),
    Command(.rotateMostOverdue, [.list], [.character("R")], "", "rotate the overdue keys, one by one"),
    Command(.copyID, [.list, .detail], [.character("y")], "Copy id", "copy the key's identifier"),
    Command(.previousKey, [.detail], [.character("["), .left], "", "show the key above"),
    Command(.nextKey, [.detail], [.character("]"), .right], "", "show the key below"),
  ]

  private static let forms: [Command] = [
    Command(.submit, [.form, .appForm], [.control("s")], "Save", "save what the form says"),
    Command(.nextField, [.form, .appForm], [.tab, .down], "Next", "go to the next field"),
    Command(.previousField, [.form, .appForm], [.backTab, .up], "", "go to the field before"),
    Command(.toggle, [.form, .appForm], [.character(" ")], "Toggle", "tick the box, or choose the next one"),
    Command(.columnRead, [.form, .appForm], [.character("r")], "Read", "tick reading of the row's resource"),
    Command(
      .columnWrite,
      [.form, .appForm],
      [.character("w")],
      "Write",
      "tick writing of the row's resource"
    ),
    Command(.allRead, [.form, .appForm], [.character("a")], "All read", "tick reading of every resource"),
    Command(.press, [.form, .appForm], [.enter], "", "go on, or press the button"),
    Command(.back, [.form, .appForm], [.escape], "Cancel", "leave without saving"),
    Command(.help, [.form, .appForm], [.function(1)], "Help", "show what can be pressed here"),
  ]

  private static let reveals: [Command] = [
    Command(.copySecret, [.reveal], [.character("c")], "Copy", "put the secret on the terminal's clipboard"),
    Command(.hideSecret, [.reveal], [.character("h")], "Hide", "hide or show the secret"),
    Command(.writeSecret, [.reveal], [.character("f")], "File", "write it to a new file of mode 0600"),
    Command(.showExamples, [.reveal], [.character("e")], "Examples", "show how to use the key"),
    Command(.nextField, [.reveal], [.tab, .backTab], "Confirm", "go to the field for its last 4 characters"),
    Command(
      .back,
      [.reveal],
      [.escape, .character("q"), .control("c")],
      "Close",
      "close; asks unless it was confirmed"
    ),
  ]

  private static let dialogs: [Command] = [
    Command(.nextField, [.revocation, .disconnection], [.tab, .down], "Next field", "go to the next field"),
    Command(.previousField, [.revocation, .disconnection], [.backTab, .up], "", "go to the field before"),
    Command(.rotateInstead, [.revocation], [.control("r")], "Rotate instead", "rotate with a grace instead"),
    Command(
      .disableInstead,
      [.revocation],
      [.control("d")],
      "Disable",
      "disable instead, which is reversible"
    ),
    Command(.press, [.revocation, .disconnection], [.enter], "", "press the chosen button"),
    Command(.press, [.rotation], [.enter], "Next", "go to the next step"),
    Command(.previousField, [.rotation], [.backTab, .left], "Back", "go back a step"),
    Command(.up, [.rotation], [.up, .character("k")], "", "choose the grace above"),
    Command(.down, [.rotation], [.down, .character("j")], "Choose", "choose the grace below"),
    Command(.retire, [.rotation], [.character("o")], "Retire old now", "end the old key's grace now"),
    Command(.back, [.revocation, .disconnection, .rotation], [.escape], "Cancel", "leave without a change"),
    Command(.confirm, [.confirmation], [.character("y")], "Yes", "do it"),
    Command(.back, [.confirmation], [.escape, .character("n")], "No", "leave everything as it is"),
    Command(.runCommand, [.help], [.enter], "Run", "do the selected thing"),
    Command(.down, [.help], [.down], "", "go one row down"),
    Command(.up, [.help], [.up], "", "go one row up"),
    Command(.back, [.help], [.escape], "Close", "close the help"),
  ]

  private static let everywhere: [Command] = [
    Command(.back, [.detail], [.escape, .character("q")], "Back", "go back to the list"),
    Command(.back, [.list], [.escape], "", "clear the filter"),
    Command(.quit, [.list], [.character("q"), .control("c")], "Quit", "leave the dashboard"),
    Command(.quit, [.apps], [.character("q"), .control("c")], "", "leave the dashboard"),
    Command(
      .quit,
      [.detail, .form, .rotation, .revocation, .confirmation, .approvalCode, .appForm, .disconnection],
      [.control("c")],
      "",
      "leave the dashboard"
    ),
    Command(.showKeys, [.apps, .approvalCode], [.character("2")], "", "go to the API keys"),
    Command(
      .showApps,
      [.list, .detail, .apps, .approvalCode],
      [.character("3")],
      "",
      "go to the apps, and to what waits for approval"
    ),
    Command(.redraw, Context.allCases, [.control("l")], "", "draw the screen again"),
    Command(.suspend, Context.allCases, [.control("z")], "", "stop the program; fg brings it back"),
    Command(
      .help,
      [.list, .detail, .rotation, .apps, .approvalCode],
      [.character("?"), .function(1)],
      "Help",
      "show what can be pressed here"
    ),
  ]

  static func commands(in context: Context) -> [Command] {
    registry.filter { $0.contexts.contains(context) }
  }

  static func command(for key: Key, in context: Context) -> Command? {
    commands(in: context).first { $0.keys.contains(key) }
  }
}
