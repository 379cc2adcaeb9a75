/// A single field that could not be read.
package struct FieldProblemError: Error, Hashable, Sendable, CustomStringConvertible {
  package let problem: FieldProblem

  package init(_ field: FieldProblem.Field, _ message: String) {
    problem = FieldProblem(field, message)
  }

  package var description: String { problem.description }
}
