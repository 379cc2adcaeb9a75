import Terminal

extension Command {
  /// What can be done on the tab of the apps.
  static let apps: [Command] = [
    Command(.approve, both, [.character("A")], "Approve", "let the app act for you, as far as is ticked"),
    Command(.open, [.apps], [.enter], "Open", "type a request's code, or show what an app was granted"),
    Command(.press, [.approvalCode], [.enter], "", "say how the request is approved"),
    Command(.deny, [.apps], [.character("D")], "Deny", "refuse the request; asks first"),
    Command(
      .narrow,
      [.apps],
      [.character(" ")],
      "Narrow",
      "tick or clear the box: allow less than was asked"
    ),
    Command(.createApp, [.apps], [.character("n")], "New app", "register an app"),
    Command(.rotateSecret, [.apps], [.character("S")], "New secret", "replace the app's secret; asks first"),
    Command(
      .disconnect,
      [.apps],
      [.character("X")],
      "Revoke",
      "end what an app was granted, or delete the app"
    ),
    Command(.nextPanel, both, [.tab], "Panel", "go to the next panel"),
    Command(.copyEntryID, [.apps], [.character("y")], "Copy id", "copy the identifier of the selected row"),
    Command(.previousPanel, both, [.backTab], "", "go to the panel before"),
    Command(.down, [.approvalCode], [.down], "", "go to the panel below"),
    Command(.up, [.approvalCode], [.up], "", "go to the boxes above"),
    Command(.previousScope, [.apps], [.left, .character("h")], "", "go to the box before"),
    Command(.nextScope, [.apps], [.right, .character("l")], "", "go to the next box"),
    Command(.back, both, [.escape], "Back", "go back a step"),
  ]

  private static let both: [Context] = [.apps, .approvalCode]
}
