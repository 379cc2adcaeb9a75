extension FieldProblem {
  /// What is wrong with a line of text. It goes to terminals and logs: what could steer one is refused where
  /// it comes in.
  ///
  /// - Parameters:
  ///   - length: in characters. Where it leaves out 0, blanks alone are refused with the message `empty`.
  static func problems(
    ofText value: String,
    as field: Field,
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
      problems.append(.init(field, "leave out control, direction and other invisible characters"))
    }
    if CredentialMask.masking(value) != value {
      problems.append(.init(field, "leave out the credential: whoever reads this could use it"))
    }
    return problems
  }
}

extension Unicode.Scalar {
  /// Control characters, line separators, invisible direction marks and fillers that look like nothing: never part of
  /// a name or a note.
  package var steersTerminals: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    case .format: value != 0x200D  // the joiner inside a grapheme is part of a character
    // What selects a variant of the character in front of it is part of that.
    default: properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }
}
