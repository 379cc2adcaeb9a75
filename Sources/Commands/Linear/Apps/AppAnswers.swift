import Credentials

/// What has been answered about a new app so far.
struct AppAnswers {
  var name = ""
  var kind = App.Kind.confidential
  var redirectURIs: [String] = []
  var scopes: ScopeSet = []

  /// The questions, in their order.
  enum Step: CaseIterable {
    case name, kind, redirectURIs, scopes, confirmation
  }

  var draft: AppDraft { AppDraft(name: name, kind: kind, redirectURIs: redirectURIs, scopes: scopes) }

  /// What is wrong with the answers to one question.
  func problems(with field: FieldProblem.Field) -> [FieldProblem] {
    draft.problems.filter { $0.field == field }
  }
}
