/// What could follow while a filter is typed.
extension KeyFilter {
  /// For a text that ends in a qualifier without its colon (`deploy is`): somebody is about to type it, and a search for
  /// the bare word would only empty the list. nil for any other text.
  package static func completions(ofQualifierEnding text: String) -> [String]? {
    guard var word = text.split(separator: " ", omittingEmptySubsequences: false).last?.lowercased() else {
      return nil
    }
    if word.hasPrefix("!") { word.removeFirst() }
    guard qualifiers.contains(word) else { return nil }
    return values(of: word).map { values in values.map { "\(word):\($0)" } } ?? ["\(word):"]
  }

  /// Everything that can stand behind a qualifier; nil where that is any text.
  static func values(of qualifier: String) -> [String]? {
    switch qualifier {
    case "type": CredentialType.listed.map(\.rawValue)
    case "env": KeyEnvironment.allCases.map(\.rawValue)
    case "is": State.allCases.map(\.rawValue)
    case "scope": Scope.all.map(\.rawValue)
    default: nil
    }
  }
}

extension KeyFilterProblem {
  /// The alternatives that begin as the word does, for somebody who is still typing it; all where none does.
  package var completions: [String] {
    let typed = word.split(separator: ":", maxSplits: 1).dropFirst().first.map { $0.lowercased() } ?? ""
    let fitting = expected.filter { $0.hasPrefix(typed) }
    return fitting.isEmpty ? expected : fitting
  }
}
