package import Credentials
package import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A backup that has been found to be whole, ready to take the place of a store.
///
/// At every moment one whole store stands in its place, the old one or the new one; and the old one is kept.
package struct StoreRestoration: Sendable {
  /// How much is in the backup.
  package let contents: StoreInspector.Contents
  private let store: StoreFile
  private let draft: StoreFile
  private let backup: String

  /// What has just been done; tests look at the files, or fail, in between.
  enum Step: CaseIterable, Sendable {
    case presentStoreIsKept
    case logIsGone
    case backupIsInPlace
  }

  /// Copies the backup beside the store and checks the copy, so that what is checked is what is used.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a file that is no whole store, or one of a newer version.
  package init(of path: String, from backup: String) throws(KeyStoreError) {
    store = StoreFile(path)
    self.backup = backup
    let source = StoreFile(backup)
    guard try source.status(of: backup) != nil else { throw .unusable("there is no file \(backup)") }
    if try source.size(of: source.log) > 0 {
      throw .unusable(
        "\(backup) has a log beside it, so it is a store in use: make a backup of it with `qodryx backup`"
      )
    }
    try store.makeDirectory()
    try store.checkAccess()
    draft = try store.makeDraft()
    do throws(KeyStoreError) {
      try draft.copy(from: backup)
      do { try draft.closeLog() } catch { throw KeyStoreError(error, file: backup) }
      contents = try StoreInspector(file: draft.path, calledAs: backup).checkCopy()
    } catch {
      draft.discard()
      throw error
    }
  }

  /// Leaves everything as it was.
  package func discard() {
    draft.discard()
  }

  /// Puts the backup in the place of the store. Its log goes on with who has done that.
  ///
  /// - Returns: where the store that was there is kept; nil where there was none.
  /// - Throws: ``KeyStoreError/unavailable(_:)`` where others have the store open. The store is as it was then.
  package func perform(at now: Date, by actor: Actor) throws(KeyStoreError) -> String? {
    try perform(at: now, by: actor) { _ throws(KeyStoreError) in }
  }

  func perform(
    at now: Date,
    by actor: Actor,
    after: (Step) throws(KeyStoreError) -> Void
  ) throws(KeyStoreError) -> String? {
    do throws(KeyStoreError) {
      let now = now.toMilliseconds
      try note(contents.entry(.storeRestored, target: backup, by: actor, at: now))
      return try store.whileOpeningAlone { () throws(KeyStoreError) in
        let kept = try keepPresentStore(at: now)
        try after(.presentStoreIsKept)
        // A log that stayed would be taken for the new store's.
        for name in [store.log, store.index] { unlink(name) }
        try after(.logIsGone)
        try draft.take(the: store)
        try after(.backupIsInPlace)
        return kept?.path
      }
    } catch {
      draft.discard()
      throw error
    }
  }

  private func note(_ entry: AuditEntry) throws(KeyStoreError) {
    do {
      let connection = try DatabaseQueue(path: draft.path, configuration: SQLiteStore.configuration)
      try connection.write { db in try Change(db, at: entry.at).append(entry) }
      try connection.close()
    } catch {
      throw KeyStoreError(error, file: backup)
    }
    try StoreFile.synchronize(draft.path)
  }

  private func keepPresentStore(at now: Date) throws(KeyStoreError) -> StoreFile? {
    guard try store.size(of: store.path) > 0 else { return nil }
    do {
      try store.closeLog()
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
    {
      throw .unavailable(
        "others have the key store \(store.path) open: stop servers and dashboards on it, then try again"
      )
    } catch {
      // It is damaged, which may be why somebody wants a backup back: it is kept as it is, with its log.
    }
    let kept = StoreFile("\(store.path).before-restore-\(Self.stamp(now))")
    try keep(store.path, as: kept.path)
    if try store.status(of: store.log) != nil { try keep(store.log, as: kept.log) }
    try StoreFile.synchronize(store.directory)
    return kept
  }

  /// A second name costs nothing. Where the disk has no such thing, a copy does.
  private func keep(_ path: String, as name: String) throws(KeyStoreError) {
    if link(path, name) == 0 { return }
    guard errno != EEXIST else { throw .unavailable("\(name) exists already: try again in a moment") }
    let copy = StoreFile(name)
    try copy.create()
    try copy.copy(from: path)
  }

  /// `20261124T140700Z`
  private static func stamp(_ date: Date) -> String {
    date.ISO8601Format(.iso8601(timeZone: .gmt, dateSeparator: .omitted, timeSeparator: .omitted)) + "Z"
  }
}
