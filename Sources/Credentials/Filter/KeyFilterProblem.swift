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

extension KeyFilter {
  /// What could follow a text that ends in a qualifier without its colon (`deploy is`): somebody is about to type
  /// it, and a search for the bare word would only empty the list. nil for any other text.
  package static func completions(ofQualifierEnding text: String) -> [String]? {
    guard var word = text.split(separator: " ", omittingEmptySubsequences: false).last?.lowercased() else {
      return nil
    }
    if word.hasPrefix("!") { word.removeFirst() }
    guard qualifiers.contains(word) else { return nil }
    do throws(KeyFilterProblem) {
      _ = try KeyFilter(parsing: "\(word):?")
      return ["\(word):"]
    } catch {
      return error.expected.map { "\(word):\($0)" }
    }
  }
}
