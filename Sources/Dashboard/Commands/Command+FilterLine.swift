import Terminal

extension Command {
  /// What a line in which a filter is typed can do beyond other text fields.
  static let filterLines: [Command] = [
    Command(
      .complete,
      [.filter, .auditFilter],
      [.tab],
      "Complete",
      "complete the word as far as it is clear"
    ),
    Command(
      .olderFilter,
      [.filter, .auditFilter],
      [.control("p")],
      "Earlier",
      "bring back an earlier filter"
    ),
    Command(.newerFilter, [.filter, .auditFilter], [.control("n")], "Later", "go to the filter after that"),
  ]
}
