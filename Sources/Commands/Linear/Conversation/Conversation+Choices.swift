import Credentials

extension Conversation {
  /// One of several things, by its number or its word.
  struct Choice<Value> {
    let value: Value
    /// The word that chooses it.
    let word: String
    /// What else is said of it.
    var remark = ""
  }

  /// Says what there is to choose from, and asks for one.
  ///
  /// - Parameters:
  ///   - standard: the word that an empty answer chooses.
  ///   - other: reads an answer that is none of the choices.
  func choose<Value>(
    _ prompt: String,
    from choices: [Choice<Value>],
    standard: String? = nil,
    help: [String],
    other: @escaping (String) async throws -> Value? = { _ in nil }
  ) async throws -> Value {
    try say(
      [prompt]
        + choices.enumerated().map { index, choice in
          "  \(index + 1) \(choice.word)\(choice.remark.isEmpty ? "" : ", \(choice.remark)")"
        }
    )
    let chosen = choices.enumerated().first { $1.word == standard }
    return try await ask(
      Question(
        "\(prompt), 1 to \(choices.count)",
        standard: chosen.map { ($1.value, "\($0 + 1)") },
        help: help + ["Answer with a number, or with the word behind it."]
      ) { text in
        if let number = Int(text), choices.indices.contains(number - 1) { return choices[number - 1].value }
        let word = text.lowercased()
        if let choice = choices.first(where: { $0.word.lowercased() == word }) { return choice.value }
        let begun = choices.filter { $0.word.lowercased().hasPrefix(word) }
        if begun.count == 1 { return begun[0].value }
        if let value = try await other(text) { return value }
        throw AnswerProblem("answer with a number from 1 to \(choices.count)")
      }
    )
  }

  /// Asks for a yes, which Enter alone is not.
  ///
  /// - Throws: ``Departure/cancelled`` for a no, and what `ask` throws.
  func confirm(_ prompt: String, help: [String]) async throws {
    let isWanted = try await ask(
      Question("\(prompt) yes or no", help: help + ["`yes` does it, `no` leaves everything as it is."]) {
        text in
        switch text.lowercased() {
        case "yes", "y": true
        case "no", "n": false
        default: throw AnswerProblem("answer yes or no")
        }
      }
    )
    guard isWanted else { throw Departure.cancelled }
  }

  /// Asks for a name to be typed: the deliberate act before something ends for good.
  func confirm(_ deed: String, byTyping name: String) async throws {
    let help = ["This cannot be undone, so the whole name has to be typed: \(name)"]
    try await ask(
      Question("Type the name to \(deed)", help: help) { text in
        guard text == name else { throw AnswerProblem("that is not the name; nothing has changed") }
      }
    )
  }

  /// Asks for words to be typed: the deliberate act before several things are changed at once.
  func confirm(byTyping phrase: String) async throws {
    try await ask(
      Question("Type `\(phrase)`", help: ["It says how many keys that changes, so it has to be typed whole."])
      {
        guard $0 == phrase else { throw AnswerProblem("that is not `\(phrase)`; nothing has changed") }
      }
    )
  }

  /// Asks for some of several scopes.
  ///
  /// - Parameter standard: what an empty answer means; none where it is empty.
  func scopes(
    _ prompt: String,
    from options: [Scope],
    standard: ScopeSet,
    help: [String]
  ) async throws -> ScopeSet {
    try say(
      [prompt]
        + options.enumerated().map { index, scope in
          let permits = scope.resource?.permits(read: scope.access == .read, write: scope.access == .write)
          return "  \(index + 1) \(scope.rawValue), \(permits ?? "")"
        }
    )
    let numbers = options.enumerated().filter { standard.contains($0.element) }.map { String($0.offset + 1) }
    return try await ask(
      Question(
        "\(prompt), numbers",
        standard: standard.isEmpty ? nil : (standard, numbers.joined(separator: " ")),
        help: help + [
          "Write numbers with blanks between them, such as 1 3 or 1-4, or names such as read:projects.",
          "`read` means all that only read, `all` means all of them.",
        ]
      ) { text in
        try ScopeAnswer(options: options).scopes(text)
      }
    )
  }
}
