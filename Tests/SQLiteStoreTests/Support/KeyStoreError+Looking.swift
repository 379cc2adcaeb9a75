import Credentials

extension KeyStoreError {
  /// The fields that are wrong, in order, where the error is about fields.
  var wrongFields: [FieldProblem.Field]? {
    if case .invalid(let problems) = self { problems.map(\.field) } else { nil }
  }

  var isConflict: Bool {
    if case .conflict = self { true } else { false }
  }
}
