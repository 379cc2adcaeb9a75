extension KeyFilter {
  /// What can stand in front of a colon.
  package static let qualifiers = ["type", "env", "scope", "owner", "is"]

  /// Reads `deploy env:prod is:overdue !owner:ci "two words"`; `owner:!ci` is as good as `!owner:ci`, and
  /// `owner:"data team"` takes the blank into the name.
  ///
  /// - Throws: ``KeyFilterProblem`` that names the word and what could stand there.
  package init(parsing text: String) throws(KeyFilterProblem) {
    var terms: [Term] = []
    for word in FilterWord.words(of: text) {
      guard terms.count < FilterWord.most else {
        throw KeyFilterProblem(word: word.text, expected: ["at most \(FilterWord.most) words"])
      }
      guard !word.hasNUL else { throw KeyFilterProblem(word: word.text, expected: ["a word without NUL"]) }
      terms.append(try Self.term(word))
    }
    self.terms = terms
  }

  private static func term(_ word: FilterWord) throws(KeyFilterProblem) -> Term {
    guard !word.beginsQuoted else { return Term(.text(word.text)) }
    var isNegated = word.text.hasPrefix("!")
    let text = isNegated ? String(word.text.dropFirst()) : word.text
    guard !text.isEmpty else { throw KeyFilterProblem(word: word.text, expected: ["a word behind !"]) }

    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, qualifiers.contains(parts[0].lowercased()), !word.isNegatedQuotation else {
      return Term(.text(text), negated: isNegated)
    }
    var value = parts[1]
    if value.hasPrefix("!") {
      isNegated.toggle()
      value.removeFirst()
    }
    return Term(try condition(parts[0].lowercased(), value, word: text), negated: isNegated)
  }

  private static func condition(
    _ qualifier: String,
    _ value: String,
    word: String
  ) throws(KeyFilterProblem) -> Condition {
    let name = value.lowercased()
    let condition: Condition? =
      switch qualifier {
      case "type": CredentialType.listed.first { $0.rawValue == name }.map { .type($0) }
      case "env": KeyEnvironment(rawValue: name).map { .environment($0) }
      case "is": State(rawValue: name).map { .state($0) }
      case "scope": Scope(rawValue: name).isKnown ? .scope(Scope(rawValue: name)) : nil
      default: value.isEmpty ? nil : .owner(value)
      }
    guard let condition else {
      throw KeyFilterProblem(word: word, expected: values(of: qualifier) ?? ["a name behind owner:"])
    }
    return condition
  }
}
