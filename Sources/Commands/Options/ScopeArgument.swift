import Credentials

/// Scopes as `--scope` takes them: repeated, or several with commas between them.
enum ScopeArgument {
  /// - Throws: `FieldProblemError` with the scopes that there are, for one that there is not.
  static func scopes(_ arguments: [String]) throws(FieldProblemError) -> ScopeSet {
    var scopes: ScopeSet = []
    for word in arguments.flatMap({ $0.split { $0 == "," || $0 == " " } }) {
      let scope = Scope(rawValue: word.lowercased())
      guard scope.isKnown else {
        let known = Scope.all.map(\.rawValue).joined(separator: ", ")
        throw FieldProblemError(.scopes, "there is no scope \(word.debugDescription): use \(known)")
      }
      scopes.insert(scope)
    }
    return scopes
  }
}
