import Terminal

extension Command {
  /// Every command, in the order in which hints and help show them.
  static let registry: [Command] =
    lists + changes + leastPrivilege + whyRefused + trail + marks + filterLines + apps + audit + forms
    + reveals + dialogs + columns + appearance + demo + line + everywhere

  /// Where there are rows to go up and down.
  private static let rows: [Context] = [.overview, .list, .detail, .apps, .audit, .settings]
  /// Where a digit opens a tab.
  private static let tabs: [Context] = [.overview, .list, .detail, .apps, .audit, .settings]

  private static let filters: [Context] = [.filter, .auditFilter]

  private static let lists: [Command] = [
    Command(.open, [.overview], [.enter], "Open", "go to what waits, or show the key"),
    Command(.open, [.settings], [.enter], "Open", "go to what the line is about"),
    Command(.open, [.list], [.enter], "Open", "show everything about the selected key"),
    Command(.create, [.list], [.character("n")], "New", "create an API key"),
    Command(.createToken, [.list], [.character("t")], "Token", "create a personal token"),
    Command(.filter, [.list], [.character("/")], "Filter", "show only the keys that match"),
    Command(.sort, [.list], [.character("s")], "Sort", "sort by the next column"),
    Command(.reverseSort, [.list], [.character("S")], "", "turn the order around"),
    Command(.down, rows, [.down, .character("j")], "", "go one row down"),
    Command(.up, rows, [.up, .character("k")], "", "go one row up"),
    Command(.pageDown, rows, [.pageDown, .control("f")], "", "go one page down"),
    Command(.pageUp, rows, [.pageUp, .control("b")], "", "go one page up"),
    Command(.first, rows, [.character("g"), .home], "", "go to the first row"),
    Command(.last, rows, [.character("G"), .end], "", "go to the last row"),
    Command(.press, filters, [.enter], "Keep the filter", "go back to the list and keep the filter"),
    Command(.back, filters, [.escape], "Show all", "clear the filter"),
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
    Command(
      .rotateMostOverdue,
      [.overview],
      [.character("R")],
      "Rotate overdue",
      "rotate the overdue keys, one by one"
    ),
    Command(.previousKey, [.detail], [.character("["), .left], "", "show the key above"),
    Command(.nextKey, [.detail], [.character("]"), .right], "", "show the key below"),
  ]

  private static let allForms: [Context] = [.form, .appForm, .policyForm]

  private static let forms: [Command] = [
    Command(.submit, allForms, [.control("s")], "Save", "save what the form says"),
    Command(.nextField, allForms, [.tab, .down], "Next", "go to the next field"),
    Command(.previousField, allForms, [.backTab, .up], "", "go to the field before"),
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
    Command(.press, allForms, [.enter], "", "go on, or press the button"),
    Command(.back, allForms, [.escape], "Cancel", "leave without saving"),
    Command(.help, allForms, [.function(1)], "Help", "show what can be pressed here"),
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
    Command(.back, [.detail], [.escape, .character("q")], "Back", "go back to where it was opened"),
    Command(.copyID, [.list, .detail], [.character("y")], "Copy id", "copy the key's identifier"),
    Command(.open, [.detail], [.enter], "Event", "show everything about the selected event"),
    Command(.back, [.list], [.escape], "", "clear the filter"),
    Command(.back, [.overview, .settings], [.escape], "API Keys", "go to the API keys"),
    Command(.quit, [.list], [.character("q"), .control("c")], "Quit", "leave the dashboard"),
    Command(
      .quit,
      [.overview, .apps, .audit, .settings],
      [.character("q"), .control("c")],
      "",
      "leave the dashboard"
    ),
    Command(
      .quit,
      [.detail, .form, .rotation, .revocation, .confirmation, .approvalCode, .appForm, .disconnection]
        + [.auditFilter, .exportPath, .policyForm],
      [.control("c")],
      "",
      "leave the dashboard"
    ),
    Command(.showOverview, tabs, [.character("1")], "", "go to the overview"),
    Command(.showKeys, tabs + [.approvalCode], [.character("2")], "", "go to the API keys"),
    Command(
      .showApps,
      tabs + [.approvalCode],
      [.character("3")],
      "",
      "go to the apps, and to what waits for approval"
    ),
    Command(.showAudit, tabs, [.character("4")], "", "go to the audit log"),
    Command(.showSettings, tabs, [.character("5")], "", "go to the settings"),
    Command(.redraw, Context.allCases, [.control("l")], "", "draw the screen again"),
    Command(.suspend, Context.allCases, [.control("z")], "", "stop the program; fg brings it back"),
    Command(
      .help,
      [.overview, .list, .detail, .rotation, .apps, .approvalCode, .audit, .settings],
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
