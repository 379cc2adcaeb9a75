/// What could follow while a filter is typed.
extension KeyFilter {
  /// - Parameter owners: those that are known; anybody else may be looked for, too.
  package static func vocabulary(owners: [String]) -> FilterVocabulary {
    FilterVocabulary(qualifiers.map { .init($0, $0 == "owner" ? owners : values(of: $0) ?? []) })
  }

  /// Whether a text ends in a qualifier without its colon (`deploy is`), or in half the name of an owner: somebody is
  /// about to type the rest, and a search for this much would only empty the list.
  package static func isUnfinished(_ text: String, _ vocabulary: FilterVocabulary) -> Bool {
    var word = FilterVocabulary.lastWord(of: text).lowercased()
    if word.hasPrefix("!") { word.removeFirst() }
    return qualifiers.contains(word) || vocabulary.endsInBeginning(text, of: "owner")
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
