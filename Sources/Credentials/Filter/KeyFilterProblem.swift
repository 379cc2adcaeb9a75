/// A word of a filter that says nothing that can be looked for.
package struct KeyFilterProblem: Error, Hashable, Sendable {
  package let word: String
  /// What could stand there instead.
  package let expected: [String]
}

extension KeyFilterProblem: CustomStringConvertible {
  package var description: String {
    "\(word.debugDescription) is not a filter: use \(expected.joined(separator: ", "))"
  }
}
