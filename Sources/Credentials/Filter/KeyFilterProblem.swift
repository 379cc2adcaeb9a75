/// A word of a filter that says nothing that can be looked for.
package struct KeyFilterProblem: Error, Hashable, Sendable {
  package let word: String
  /// What could stand there instead.
  package let expected: [String]
}

extension KeyFilterProblem {
  /// The alternatives that begin as the word does, for somebody who is still typing it; all where none does.
  package var completions: [String] {
    let typed = word.split(separator: ":", maxSplits: 1).dropFirst().first.map { $0.lowercased() } ?? ""
    let fitting = expected.filter { $0.hasPrefix(typed) }
    return fitting.isEmpty ? expected : fitting
  }
}

extension KeyFilterProblem: CustomStringConvertible {
  package var description: String {
    "\(word.debugDescription) is not a filter: use \(expected.joined(separator: ", "))"
  }
}
