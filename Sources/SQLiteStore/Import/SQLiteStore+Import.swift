package import Credentials
import Foundation

extension SQLiteStore {
  /// Takes in keys that were issued elsewhere, each with an event: all in one transaction, or none.
  ///
  /// It works on the file alone, as a backup does: who may write the file may write this into it, and a server would
  /// have to decide whose keys somebody may bring.
  ///
  /// - Returns: a verdict for each key. Nothing has been written unless each is imported or may be left out.
  /// - Throws: ``KeyStoreError/conflict(_:)`` for more than ``KeyImport/limit`` keys.
  package func importKeys(
    _ order: KeyImport,
    by actor: Actor
  ) async throws(KeyStoreError) -> [ImportVerdict] {
    try order.checkSize()
    return try await change { change in
      let verdicts = try change.verdicts(on: order)
      guard order.isPossible(verdicts) else { return verdicts }
      let policy = try change.policy()
      return try zip(order.keys, verdicts).map { imported, verdict in
        guard verdict == .accepted else { return verdict }
        let key = imported.key(
          try self.freeID(for: imported, in: change),
          policy: policy,
          by: actor,
          at: change.now
        )
        try change.insert(key, digest: imported.digest)
        try change.append(.imported, of: key, by: actor, detail: key.importedWords)
        return .imported(key.id)
      }
    }
  }

  /// What an import would come to just now. Nothing is written, and nobody has to wait for it.
  package func rehearse(_ order: KeyImport) async throws(KeyStoreError) -> [ImportVerdict] {
    try order.checkSize()
    let now = instant
    return try await look { db in try Change(db, at: now).verdicts(on: order) }
  }

  private func freeID(for imported: ImportedKey, in change: Change) throws -> KeyID {
    let created = (imported.createdAt ?? change.now).milliseconds
    while true {
      let id = drawing { KeyID.make(for: imported.draft.type, milliseconds: created, using: &$0) }
      if try !change.isTaken(id, imported.digest) { return id }
    }
  }
}
