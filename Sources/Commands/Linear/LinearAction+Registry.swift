extension LinearAction {
  /// Every action, in the order in which the help names them.
  static let registry: [LinearAction] = looking + changing + apps + log + settings + everywhere

  /// The word that leaves; the loop itself knows it too.
  static let quit = "quit"

  private static let everywhere: [LinearAction] = [
    LinearAction(.everywhere, "next", "the next page of what was listed last") { dashboard, _ in
      try await dashboard.turnPage(.next)
    },
    LinearAction(.everywhere, "previous", "the page before") { dashboard, _ in
      try await dashboard.turnPage(.previous)
    },
    LinearAction(.everywhere, "help", takes: "[command]", "what can be said, or what one command does") {
      try $0.help($1)
    },
    LinearAction(.everywhere, quit, "leave") { _, _ in },
  ]

  /// The action of this name, or the only one that begins so.
  ///
  /// - Throws: ``AnswerProblem`` that names what it could have been.
  static func action(called word: String) throws(AnswerProblem) -> LinearAction {
    let word = word.lowercased()
    if let action = registry.first(where: { $0.name == word }) { return action }
    let begun = registry.filter { $0.name.hasPrefix(word) }
    guard let action = begun.first else {
      throw AnswerProblem("there is no command \(word.debugDescription); `help` lists them")
    }
    guard begun.count == 1 else {
      throw AnswerProblem("say which: \(begun.map(\.name).joined(separator: ", "))")
    }
    return action
  }
}
