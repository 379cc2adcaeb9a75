/// The rules of single fields, shared by creating and editing.
extension KeyDraft {
  package static func problems(ofName name: String) -> [FieldProblem] {
    text(name, as: .name, length: nameLength, empty: "give it a name that says what uses it")
  }

  package static func problems(ofNote note: String) -> [FieldProblem] {
    text(note, as: .note, length: noteLength, empty: "")
  }

  package static func problems(ofOwner owner: String) -> [FieldProblem] {
    text(owner, as: .owner, length: ownerLength, empty: "say which team, service or person answers for it")
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

  /// Text goes to terminals and logs: what could steer one is refused where it comes in.
  private static func text(
    _ value: String,
    as field: FieldProblem.Field,
    length: ClosedRange<Int>,
    empty: String
  ) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if length.contains(0) == false, value.allSatisfy(\.isWhitespace) {
      problems.append(.init(field, empty))
    } else if value.count > length.upperBound || value.utf8.count > length.upperBound * 4 {
      problems.append(.init(field, "at most \(length.upperBound) characters, not \(value.count)"))
    }
    if value.first?.isWhitespace == true || value.last?.isWhitespace == true, problems.isEmpty {
      problems.append(.init(field, "leave out the blanks at its ends"))
    }
    if value.unicodeScalars.contains(where: \.steersTerminals) {
      problems.append(.init(field, "leave out control and direction characters"))
    }
    return problems
  }
}

extension Unicode.Scalar {
  /// Control characters, line separators and invisible direction marks: never part of a name or a note.
  var steersTerminals: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    case .format: value != 0x200D  // the joiner inside a grapheme is part of a character
    default: false
    }
  }
}
