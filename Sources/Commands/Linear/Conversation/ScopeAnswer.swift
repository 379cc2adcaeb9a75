import Credentials

/// Reads which of numbered scopes are meant: `1 3`, `1-4`, `read:projects`, `read`, `all`.
struct ScopeAnswer {
  let options: [Scope]

  /// - Throws: ``AnswerProblem`` for a word that says none of them.
  func scopes(_ text: String) throws(AnswerProblem) -> ScopeSet {
    let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    // As somebody would say it.
    if words == ["all", "read"] { return try scopes("read") }
    var scopes: ScopeSet = []
    for word in words {
      scopes.formUnion(try meaning(of: word))
    }
    guard !scopes.isEmpty else { throw AnswerProblem("name at least one scope") }
    return scopes
  }

  private func meaning(of word: String) throws(AnswerProblem) -> [Scope] {
    if word == "all" { return options }
    if let access = Scope.Access(rawValue: word) { return options.filter { $0.access == access } }
    if let scope = options.first(where: { $0.rawValue == word }) { return [scope] }
    let numbers = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard numbers.count <= 2, let first = numbers.first, let last = numbers.last, first <= last,
      options.indices.contains(first - 1), options.indices.contains(last - 1)
    else { throw AnswerProblem("\(word.debugDescription) is none of the numbers from 1 to \(options.count)") }
    return Array(options[first - 1...last - 1])
  }
}
