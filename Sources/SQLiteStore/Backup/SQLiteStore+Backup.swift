package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  /// Copies one state of the store into a new file for its owner alone, while others go on writing.
  ///
  /// The file stands there only once the copy has been found to be whole, and the store's log says that there is one:
  /// the copy itself does not know of it yet.
  ///
  /// - Parameter replaces: whether a file that is there already may be replaced.
  /// - Returns: how much is in the copy.
  /// - Throws: ``KeyStoreError/conflict(_:)`` for a file that is there already, ``KeyStoreError/unusable(_:)``
  ///   for a place where none can be made, and for a store whose copy is not whole.
  package func backUp(
    to path: String,
    replaces: Bool,
    by actor: Actor
  ) async throws(KeyStoreError) -> StoreInspector.Contents {
    let target = StoreFile(path)
    try check(target, replaces: replaces)
    let draft = try target.makeDraft()
    do throws(KeyStoreError) {
      let contents = try await fill(draft)
      try await change { change in
        try change.append(contents.entry(.storeBackedUp, target: target.path, by: actor, at: change.now))
      }
      if replaces { try draft.take(the: target) } else { try draft.take(theFree: target) }
      return contents
    } catch {
      draft.discard()
      throw error
    }
  }

  private func check(_ target: StoreFile, replaces: Bool) throws(KeyStoreError) {
    guard let found = try target.status(of: target.path) else { return }
    guard replaces else { throw target.isThereAlready }
    let own = try file.status(of: file.path)
    guard found.st_ino != own?.st_ino || found.st_dev != own?.st_dev else {
      throw .conflict("\(target.path) is the store itself: name another file")
    }
    try target.checkAccess()
  }

  private func fill(
    _ draft: StoreFile
  ) async throws(KeyStoreError) -> StoreInspector.Contents {
    try await copy(to: draft)
    do { try draft.closeLog() } catch { throw KeyStoreError(error, file: draft.path) }
    let contents = try StoreInspector(file: draft.path, calledAs: file.path).checkCopy()
    try StoreFile.synchronize(draft.path)
    return contents
  }
}

extension StoreInspector.Contents {
  /// What the log says of a copy with this in it.
  ///
  /// - Parameter file: its path, of which the name is kept.
  func entry(
    _ action: AuditEvent.Action,
    target file: String,
    by actor: Actor,
    at now: Date
  ) -> AuditEntry {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let parts = [DurationWording.counted(keys, "key"), DurationWording.counted(events, "event")]
    return AuditEntry(action, target: name, by: actor, at: now, detail: parts.joined(separator: ", "))
  }
}
