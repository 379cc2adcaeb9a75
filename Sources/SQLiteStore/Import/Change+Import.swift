import Credentials
import Foundation
import GRDB

extension Change {
  /// What can be said of each key beside those that the store has. It only looks.
  func verdicts(on order: KeyImport) throws -> [ImportVerdict] {
    try zip(order.keys, order.verdicts(at: now)).map { imported, verdict in
      var problems = verdict.problems
      if problems.isEmpty, let holder = try holder(of: imported.digest) { return .existing(holder) }
      let draft = imported.draft
      if imported.revokedAt == nil {
        problems += try self.problems(ofName: draft.name, owner: draft.owner, type: draft.type)
          .map(ImportProblem.init(_:))
      }
      return problems.isEmpty ? .accepted : .refused(problems)
    }
  }

  private func holder(of digest: CredentialDigest) throws -> KeyID? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM keys WHERE digest = ?"),
      arguments: [Data(digest.bytes)]
    ).map(KeyID.init(rawValue:))
  }
}

extension KeyImport {
  func checkSize() throws(KeyStoreError) {
    guard keys.count <= Self.limit else {
      throw .conflict("at most \(Self.limit) keys can be imported at once, not \(keys.count): divide them")
    }
  }
}

extension ImportedKey {
  /// The record that it becomes.
  func key(_ id: KeyID, policy: RotationPolicy, by actor: Actor, at now: Date) -> APIKey {
    let created = (createdAt ?? now).toMilliseconds
    var key = APIKey(
      id: id,
      type: draft.type,
      hint: hint,
      name: draft.name,
      scopes: draft.scopes,
      environment: draft.environment,
      note: draft.note,
      owner: draft.owner,
      rateLimit: draft.rateLimit,
      createdAt: created,
      createdBy: actor,
      expiresAt: draft.expiresAt?.toMilliseconds,
      rotateBy: policy.rotateBy(created: created).toMilliseconds
    )
    // Somebody works with it: it has been saved.
    key.savedAt = now
    key.disabledAt = disabledAt?.toMilliseconds
    key.revokedAt = revokedAt?.toMilliseconds
    key.revokedReason = revokedAt == nil ? nil : revokedReason
    return key
  }
}

extension APIKey {
  /// What the log says of an imported key: its scopes, and whether it works.
  var importedWords: String {
    let state = revokedAt != nil ? ", revoked" : disabledAt != nil ? ", disabled" : ""
    return scopes.joined + state
  }
}
