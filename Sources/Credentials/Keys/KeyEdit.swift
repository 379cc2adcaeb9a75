/// What changes about a key; nil leaves a field as it is.
package struct KeyEdit: Hashable, Sendable {
  package var name: String?
  package var note: String?
  package var owner: String?
  package var environment: KeyEnvironment?
  /// Requests a minute.
  package var rateLimit: Int?
  /// A part of the scopes that the key has: they can only be narrowed.
  package var scopes: ScopeSet?

  package init(
    name: String? = nil,
    note: String? = nil,
    owner: String? = nil,
    environment: KeyEnvironment? = nil,
    rateLimit: Int? = nil,
    scopes: ScopeSet? = nil
  ) {
    self.name = name
    self.note = note
    self.owner = owner
    self.environment = environment
    self.rateLimit = rateLimit
    self.scopes = scopes
  }

  /// Everything that forbids to make this change to `key`.
  package func problems(on key: APIKey) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if let name { problems += KeyDraft.problems(ofName: name) }
    if let note { problems += KeyDraft.problems(ofNote: note) }
    if let owner { problems += KeyDraft.problems(ofOwner: owner) }
    if let rateLimit { problems += KeyDraft.problems(ofRateLimit: rateLimit) }
    if environment != nil, key.type == .personal {
      problems.append(.init(.environment, "a personal token belongs to a person, not to an environment"))
    }
    if let scopes {
      let added = scopes.subtracting(key.scopes)
      if scopes.isEmpty {
        problems.append(.init(.scopes, "keep at least one scope, or disable the key"))
      } else if !added.isEmpty {
        problems.append(
          .init(
            .scopes,
            "scopes can only be narrowed: the key does not hold \(added.joined); create a new key"
          )
        )
      }
    }
    return problems
  }

  /// The edit without what `key` has already; empty where nothing would change.
  package func reduced(for key: APIKey) -> KeyEdit {
    KeyEdit(
      name: name == key.name ? nil : name,
      note: note == key.note ? nil : note,
      owner: owner == key.owner ? nil : owner,
      environment: environment == key.environment ? nil : environment,
      rateLimit: rateLimit == key.rateLimit ? nil : rateLimit,
      scopes: scopes == key.scopes ? nil : scopes
    )
  }

  package var isEmpty: Bool { self == KeyEdit() }
}
