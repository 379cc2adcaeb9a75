package import Credentials
import Foundation

extension SQLiteStore {
  package func create(_ draft: KeyDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedKey {
    try await change { change in try self.create(draft, by: actor, in: change) }
  }

  /// Issues a key as a part of a change.
  func create(_ draft: KeyDraft, by actor: Actor, in change: Change) throws -> IssuedKey {
    var draft = draft
    draft.expiresAt = draft.expiresAt?.toMilliseconds
    var problems = draft.problems(at: change.now)
    problems += try change.problems(ofName: draft.name, owner: draft.owner, type: draft.type)
    guard problems.isEmpty else { throw KeyStoreError.invalid(problems) }
    let issued = try issue(draft, by: actor, in: change)
    try change.insert(issued.key, digest: issued.digest)
    try change.append(.created, of: issued.key, by: actor, detail: draft.scopes.joined)
    return IssuedKey(key: issued.key, secret: issued.secret)
  }

  package func confirmSaved(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await change { change in
      var row = try change.find(id)
      guard row.key.savedAt == nil else { return row.key }
      row.key.savedAt = change.now
      try change.save(row)
      try change.append(.saved, of: row.key, by: actor)
      return row.key
    }
  }

  package func edit(_ id: KeyID, _ edit: KeyEdit, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await change { change in
      var row = try change.find(id)
      let old = row.key
      try change.requireNotEnded(old, refused: "edited")
      row.key.apply(edit)
      var problems = edit.problems(on: old)
      // A replaced key has left its name to its successor.
      if old.replacedBy == nil {
        let (name, owner) = (row.key.name, row.key.owner)
        problems += try change.problems(ofName: name, owner: owner, type: old.type, except: id)
      }
      guard problems.isEmpty else { throw KeyStoreError.invalid(problems) }
      let edit = edit.reduced(for: old)
      guard !edit.isEmpty else { return old }

      try change.save(row)
      if let words = edit.words(on: old) {
        try change.append(.edited, of: row.key, by: actor, detail: words)
      }
      if let scopes = edit.scopes {
        let removed = old.scopes.subtracting(scopes)
        try change.append(.scopesNarrowed, of: row.key, by: actor, detail: "- \(removed.joined)")
      }
      return row.key
    }
  }

  package func disable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await change { change in
      var row = try change.find(id)
      try change.requireNotEnded(row.key, refused: "disabled")
      if let disabledAt = row.key.disabledAt {
        throw KeyStoreError.conflict("\(row.key.title) was disabled on \(disabledAt.day) already")
      }
      row.key.disabledAt = change.now
      try change.save(row)
      try change.append(.disabled, of: row.key, by: actor)
      return row.key
    }
  }

  package func enable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await change { change in
      var row = try change.find(id)
      try change.requireNotEnded(row.key, refused: "enabled")
      guard row.key.disabledAt != nil else {
        throw KeyStoreError.conflict("\(row.key.title) is not disabled: there is nothing to enable")
      }
      row.key.disabledAt = nil
      try change.save(row)
      try change.append(.enabled, of: row.key, by: actor)
      return row.key
    }
  }

  package func revoke(
    _ id: KeyID,
    reason: String,
    by actor: Actor
  ) async throws(KeyStoreError) -> APIKey {
    let problems = KeyDraft.problems(ofNote: reason).map { FieldProblem(.reason, $0.message) }
    guard problems.isEmpty else { throw .invalid(problems) }
    return try await change { change in
      var row = try change.find(id)
      if let revokedAt = row.key.revokedAt {
        throw KeyStoreError.conflict("\(row.key.title) was revoked on \(revokedAt.day) already")
      }
      row.key.revokedAt = change.now
      row.key.revokedReason = reason
      try change.save(row)
      try change.append(.revoked, of: row.key, by: actor, detail: reason)
      return row.key
    }
  }

  /// A new record and its secret, with an identifier and digest that nobody has.
  func issue(
    _ draft: KeyDraft,
    by actor: Actor,
    in change: Change
  ) throws -> (key: APIKey, digest: CredentialDigest, secret: Secret) {
    let policy = try change.policy()
    while true {
      let milliseconds = change.now.milliseconds
      let (id, secret) = drawing { random in
        let id = KeyID.make(for: draft.type, milliseconds: milliseconds, using: &random)
        return (id, Token.issue(draft.type, using: &random))
      }
      let token = try Token(parsing: secret)
      guard try !change.isTaken(id, token.digest) else { continue }
      let key = APIKey(
        id: id,
        type: draft.type,
        hint: token.hint,
        name: draft.name,
        scopes: draft.scopes,
        environment: draft.environment,
        note: draft.note,
        owner: draft.owner,
        rateLimit: draft.rateLimit,
        createdAt: change.now,
        createdBy: actor,
        expiresAt: draft.expiresAt,
        rotateBy: policy.rotateBy(created: change.now).toMilliseconds
      )
      return (key, token.digest, secret)
    }
  }
}

extension Change {
  /// - Throws: ``KeyStoreError/conflict(_:)`` that says what `refused` would have done: "edited".
  func requireNotEnded(_ key: APIKey, refused: String) throws {
    guard key.hasEnded(at: now) else { return }
    throw KeyStoreError.conflict("\(key.title) \(key.standing(at: now)): it cannot be \(refused)")
  }
}
