import Credentials

/// Something that was done to keys, and how it is turned back.
///
/// Turning back is a change like any other, with an audit event of its own: nothing is taken out of the log.
struct UndoStep: Hashable, Sendable {
  let change: Change

  enum Change: Hashable, Sendable {
    /// The key as it was left.
    case disabled(APIKey)
    case enabled(APIKey)
    case edited(from: APIKey, to: APIKey)
    case disabledAll([APIKey])
    case enabledAll([APIKey])
  }

  init(_ change: Change) {
    self.change = change
  }

  /// An edit; nil where nothing of it can be turned back, since scopes can only be narrowed.
  init?(editedFrom before: APIKey, to after: APIKey) {
    guard !Self.way(back: before, from: after).isEmpty else { return nil }
    change = .edited(from: before, to: after)
  }

  /// The edit that gives a key back what it had, but for scopes.
  static func way(back before: APIKey, from after: APIKey) -> KeyEdit {
    KeyEdit(
      name: before.name,
      note: before.note,
      owner: before.owner,
      environment: before.environment,
      rateLimit: before.rateLimit
    )
    .reduced(for: after)
  }

  /// Turns it back in the store.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` where somebody has changed the same again since.
  func turnBack(in store: any KeyStore, by actor: Actor) async throws(KeyStoreError) -> APIKey? {
    switch change {
    case .disabled(let after):
      try Self.require(try await store.key(after.id).disabledAt == after.disabledAt, after)
      return try await store.enable(after.id, by: actor)
    case .enabled(let after):
      try Self.require(try await store.key(after.id).disabledAt == nil, after)
      return try await store.disable(after.id, by: actor)
    case .edited(let before, let after):
      let edit = Self.way(back: before, from: after)
      try Self.require(Self.has(try await store.key(after.id), what: edit, of: after), after)
      return try await store.edit(after.id, edit, by: actor)
    case .disabledAll, .enabledAll:
      return nil
    }
  }

  /// What was done and turned back: `scanner works again: the disabling is undone.`
  func sentence(about key: APIKey) -> String {
    switch change {
    case .disabled: "\(key.displayName) works again: the disabling is undone."
    case .enabled: "\(key.displayName) is disabled again: the enabling is undone."
    case .edited, .disabledAll, .enabledAll: "\(key.displayName) is as it was: the edit is undone."
    }
  }

  /// Whether a key still has what the edit gave it, in every field that would go back.
  private static func has(_ key: APIKey, what edit: KeyEdit, of after: APIKey) -> Bool {
    (edit.name == nil || key.name == after.name)
      && (edit.note == nil || key.note == after.note)
      && (edit.owner == nil || key.owner == after.owner)
      && (edit.environment == nil || key.environment == after.environment)
      && (edit.rateLimit == nil || key.rateLimit == after.rateLimit)
  }

  private static func require(_ isUnchanged: Bool, _ key: APIKey) throws(KeyStoreError) {
    guard isUnchanged else {
      throw .conflict("\(key.displayName) was changed again since then: nothing is undone")
    }
  }
}
