/// The rules of single fields, shared by creating and editing.
extension KeyDraft {
  package static func problems(ofName name: String) -> [FieldProblem] {
    FieldProblem.problems(
      ofText: name,
      as: .name,
      length: nameLength,
      empty: "give it a name that says what uses it"
    )
  }

  package static func problems(ofNote note: String) -> [FieldProblem] {
    FieldProblem.problems(ofText: note, as: .note, length: noteLength, empty: "")
  }

  package static func problems(ofOwner owner: String) -> [FieldProblem] {
    FieldProblem.problems(
      ofText: owner,
      as: .owner,
      length: ownerLength,
      empty: "say which team, service or person answers for it"
    )
  }

  package static func problems(ofRateLimit limit: Int) -> [FieldProblem] {
    rateLimits.contains(limit)
      ? []
      : [.init(.rateLimit, "use 1 to \(rateLimits.upperBound) requests a minute, not \(limit)")]
  }

  package static func problems(of scopes: ScopeSet, for type: CredentialType) -> [FieldProblem] {
    guard !scopes.isEmpty else { return [.init(.scopes, "tick at least one scope")] }
    let grantable = Scope.grantable(to: type)
    return scopes.ordered.filter { !grantable.contains($0) }.map { scope in
      switch (scope.isKnown, type, scope.access) {
      case (false, _, _):
        .init(.scopes, "there is no scope \(scope.rawValue.debugDescription)")
      case (true, .readOnly, .write):
        .init(.scopes, "a read-only key cannot hold \(scope)")
      default:
        .init(.scopes, "only a personal token can hold \(scope)")
      }
    }
  }
}
