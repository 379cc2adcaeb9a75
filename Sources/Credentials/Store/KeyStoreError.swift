/// Why a store did not do what it was asked. Nothing has changed when it is thrown.
package enum KeyStoreError: Error, Hashable, Sendable {
  /// Nothing of this kind has this identifier or name.
  case notFound(String, kind: Kind = .key)
  /// Several keys have this name; their identifiers, newest first, at most 5.
  case ambiguous(String, [KeyID])
  /// The draft or edit breaks a rule.
  case invalid([FieldProblem])
  /// The key is not in a state that allows it.
  case conflict(String)
  /// The store cannot be reached or written just now; trying again may help.
  case unavailable(String)
  /// The store must not or cannot be used until a person mends it.
  case unusable(String)

  /// What was looked for, in the word that sentences use.
  package enum Kind: String, Hashable, Sendable {
    case key
    case project
    case app
    case approval = "pending approval"
    case grant
  }
}

extension KeyStoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let reference, let kind):
      "there is no \(kind.rawValue) \(reference.debugDescription)"
    case .ambiguous(let name, let ids):
      "several keys are called \(name.debugDescription): name one of \(ids.map(\.rawValue).joined(separator: ", "))"
    case .invalid(let problems):
      problems.map(\.description).joined(separator: "; ")
    case .conflict(let message), .unavailable(let message), .unusable(let message):
      message
    }
  }
}
