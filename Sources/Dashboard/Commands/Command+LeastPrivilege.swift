import Terminal

extension Command {
  /// What keeps a key to what it needs.
  static let leastPrivilege: [Command] = [
    Command(
      .narrowUnused,
      [.detail],
      [.character("N")],
      "Narrow",
      "take away the scopes that it has not used; asks first"
    )
  ]
}
