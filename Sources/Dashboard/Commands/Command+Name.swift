extension Command.ID {
  /// What the command line, the configuration file and the documentation call it: `rotate-most-overdue`.
  var name: String {
    var name = ""
    var isInCapitals = true
    for character in rawValue {
      if character.isUppercase, !isInCapitals { name.append("-") }
      isInCapitals = character.isUppercase
      name += character.lowercased()
    }
    return name
  }

  /// - Returns: nil for a name that nothing has.
  init?(name: some StringProtocol) {
    guard let id = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = id
  }
}
