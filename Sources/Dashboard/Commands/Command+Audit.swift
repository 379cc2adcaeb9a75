import Terminal

extension Command {
  /// What can be done on the tab of the audit log.
  static let audit: [Command] = [
    Command(.open, [.audit], [.enter], "Open key", "show everything about the key that the event is about"),
    Command(.filter, [.audit], [.character("/")], "Filter", "show only the events that match"),
    Command(
      .follow,
      [.audit],
      [.character("F")],
      "Follow",
      "stay at the newest event as events come in, or not"
    ),
    Command(
      .verifyChain,
      [.audit],
      [.character("v")],
      "Verify",
      "recompute the chain that holds the log together"
    ),
    Command(
      .export,
      [.audit],
      [.character("E")],
      "Export",
      "write what the filter shows to a new file, as lines of JSON"
    ),
    Command(
      .press,
      [.exportPath],
      [.enter],
      "Write",
      "write the events to the file, which only you can read"
    ),
    Command(.back, [.exportPath], [.escape], "Cancel", "write nothing"),
    Command(.back, [.audit], [.escape], "Back", "clear the filter, or go back to the API keys"),
  ]
}
