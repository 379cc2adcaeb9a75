/// What can be written in a filter, to complete a word that somebody is typing.
package struct FilterVocabulary: Hashable, Sendable {
  package let qualifiers: [Qualifier]

  package init(_ qualifiers: [Qualifier]) {
    self.qualifiers = qualifiers
  }

  /// What stands in front of a colon, and what is known to stand behind it: anything else may, too.
  package struct Qualifier: Hashable, Sendable {
    package let name: String
    package let values: [String]

    package init(_ name: String, _ values: [String] = []) {
      self.name = name
      self.values = values
    }
  }

  /// The whole words that `word` may become, none where it is one of them or stands in quotes: `is:` for `i`, and
  /// `!owner:"Ann Lee"` for `!owner:a`.
  package func candidates(for word: String) -> [String] {
    let negation = word.hasPrefix("!") ? "!" : ""
    let bare = word.dropFirst(negation.count)
    guard let colon = bare.firstIndex(of: ":") else {
      return qualifierCandidates(bare.lowercased()).map { negation + $0 }
    }
    let name = bare[..<colon].lowercased()
    guard let qualifier = qualifiers.first(where: { $0.name == name }) else { return [] }
    let value = bare[bare.index(after: colon)...].lowercased()
    let inner = value.hasPrefix("!") ? "!" : ""
    let typed = value.dropFirst(inner.count).filter { $0 != "\"" }
    let fitting = qualifier.values.filter { $0.lowercased().hasPrefix(typed) && $0.lowercased() != typed }
    return fitting.map { "\(negation)\(name):\(inner)\(FilterWord.quoted($0))" }
  }

  private func qualifierCandidates(_ typed: String) -> [String] {
    if let qualifier = qualifiers.first(where: { $0.name == typed }), !qualifier.values.isEmpty {
      return qualifier.values.map { "\(typed):\(FilterWord.quoted($0))" }
    }
    return qualifiers.map(\.name).filter { $0.hasPrefix(typed) }.map { "\($0):" }
  }

  /// The word at the end of a text: what stands behind the last blank that is not between quotes.
  package static func lastWord(of text: String) -> String {
    var word = ""
    var isInQuotes = false
    for character in text {
      if character == "\"" { isInQuotes.toggle() }
      if character.isWhitespace, !isInQuotes { word = "" } else { word.append(character) }
    }
    return word
  }

  /// The text with the word at its end completed as far as all candidates agree; a blank follows where nothing can be
  /// added. nil where there is nothing to complete.
  package func completing(_ text: String) -> String? {
    let word = Self.lastWord(of: text)
    let candidates = candidates(for: word)
    guard let first = candidates.first else { return nil }
    if candidates.count == 1, !first.hasSuffix(":") { return "\(text.dropLast(word.count))\(first) " }
    var shared = Self.unquoted(first)
    for candidate in candidates.dropFirst() {
      shared = Self.beginning(of: shared, and: Self.unquoted(candidate))
    }
    guard shared.count > Self.unquoted(word).count else { return nil }
    return text.dropLast(word.count) + Self.openlyQuoted(shared)
  }

  /// Whether the text ends in the beginning of a value that is known, and in none that is: `owner:c` where there is a
  /// `ci`. Closed quotes end a value: `owner:"c"`.
  package func endsInBeginning(_ text: String, of qualifier: String) -> Bool {
    let word = Self.lastWord(of: text)
    guard !candidates(for: word).isEmpty, let colon = word.firstIndex(of: ":") else { return false }
    let name = word[..<colon].lowercased()
    guard name == qualifier || name == "!\(qualifier)", word.count(where: { $0 == "\"" }) != 2 else {
      return false
    }
    let value = Self.unquoted(String(word[word.index(after: colon)...])).lowercased()
    return !qualifiers.contains { $0.name == qualifier && $0.values.contains { $0.lowercased() == value } }
  }

  private static func unquoted(_ word: String) -> String { word.filter { $0 != "\"" } }

  /// With the quote that a blank needs; it is closed when the value is whole.
  private static func openlyQuoted(_ word: String) -> String {
    guard word.contains(where: \.isWhitespace), let colon = word.firstIndex(of: ":") else { return word }
    return "\(word[...colon])\"\(word[word.index(after: colon)...])"
  }

  private static func beginning(of one: String, and other: String) -> String {
    String(one.prefix(zip(one, other).prefix { $0 == $1 }.count))
  }
}
