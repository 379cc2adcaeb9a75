import Credentials

/// What is wrong with an answer, in a sentence for whoever gave it.
struct AnswerProblem: Error, Hashable, Sendable {
  let message: String

  init(_ message: String) {
    self.message = message
  }

  /// What an error says of the answer; nil where another answer would not help.
  init?(_ error: any Error) {
    switch error {
    case let problem as AnswerProblem: self = problem
    case let error as FieldProblemError: self.init(error.problem.message)
    case let error as KeyFilterProblem: self.init(error.description)
    case let error as AuditFilterProblem: self.init(error.description)
    case let error as KeyStoreError:
      switch error {
      case .notFound, .ambiguous: self.init(error.description)
      case .invalid(let problems): self.init(problems)
      case .conflict, .unavailable, .unusable: return nil
      }
    default: return nil
    }
  }

  init(_ problems: [FieldProblem]) {
    self.init(problems.map(\.message).joined(separator: "; "))
  }

  /// - Throws: the problem, where there are any.
  static func check(_ problems: [FieldProblem]) throws(AnswerProblem) {
    guard problems.isEmpty else { throw AnswerProblem(problems) }
  }
}
