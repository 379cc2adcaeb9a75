extension Project {
  /// An identifier like `prj_01J8ZC4M9Q2F7T0V`. Identifiers sort by creation.
  package static func makeID(
    milliseconds: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    "prj_" + TimedIdentifier.make(milliseconds: milliseconds, using: &generator)
  }

  /// Everything that is wrong with what a new project is to be called; empty where a store may make it.
  package static func problems(name: String, description: String) -> [FieldProblem] {
    FieldProblem.problems(
      ofText: name,
      as: .name,
      length: nameLength,
      empty: "give it a name that says what it is about"
    )
      + FieldProblem.problems(ofText: description, as: .description, length: descriptionLength, empty: "")
  }
}
