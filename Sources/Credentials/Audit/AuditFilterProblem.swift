/// A word of a filter of the log that says nothing that can be looked for.
package struct AuditFilterProblem: Error, Hashable, Sendable {
  package let word: String
  /// What could stand there instead.
  package let completions: [String]
}

extension AuditFilterProblem: CustomStringConvertible {
  package var description: String {
    "\(word.debugDescription) is not a filter: use \(completions.joined(separator: ", "))"
  }
}
