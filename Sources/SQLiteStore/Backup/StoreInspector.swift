package import Credentials
package import Foundation
import GRDB

/// Looks at a store's file without changing it: what a backup has to be, and what a doctor asks.
package struct StoreInspector: Sendable {
  let file: StoreFile
  /// What messages call the file.
  private let name: String

  /// How much there is in a store.
  package struct Contents: Hashable, Sendable {
    package let keys: Int
    package let events: Int
    /// nil where nothing has happened yet.
    package let newestEventAt: Date?
    /// Of the file, without its log.
    package let bytes: Int
    /// Of the log that has not been moved into the file.
    package let logBytes: Int
  }

  /// How far a store's tables have been brought.
  package struct SchemaState: Hashable, Sendable {
    package let applied: Int
    package let known: Int

    package var isCurrent: Bool { applied == known }
  }

  /// - Parameter name: what messages call the file, where that is not its path.
  package init(file path: String, calledAs name: String? = nil) {
    file = StoreFile(path)
    self.name = name ?? file.path
  }

  package var path: String { file.path }

  /// What a person should know about the directory, though it forbids nothing.
  package var warnings: [String] { file.warnings }

  /// Whether there is a file at all.
  ///
  /// - Throws: `KeyStoreError.unusable` where the system does not say.
  package func exists() throws(KeyStoreError) -> Bool {
    try file.status(of: file.path) != nil
  }

  /// - Throws: `KeyStoreError.unusable` for anything but a regular file, which opening could wait for without end, for
  ///   one that was cut short to nothing beside its log, and for one that this process may not read and write.
  package func checkKind() throws(KeyStoreError) {
    if let status = try file.status(of: file.path) { try file.checkKind(status, of: file.path) }
    try file.checkLength()
    if let lack = file.lackOfPermission { throw lack }
  }

  /// Whether there is a file without anything in it, or beside it.
  ///
  /// - Throws: `KeyStoreError.unusable` where the system does not say.
  package func isEmpty() throws(KeyStoreError) -> Bool {
    guard try exists() else { return false }
    return try file.size(of: file.path) + file.size(of: file.log) == 0
  }

  /// Checks kind, owner and mode of the file and its log.
  ///
  /// - Throws: `KeyStoreError.unusable` that says what to do.
  package func checkAccess() throws(KeyStoreError) {
    try file.checkAccess()
  }

  /// - Throws: `KeyStoreError.unusable` for another program's file, an empty one, and one of a newer version.
  package func schema() throws(KeyStoreError) -> SchemaState {
    try look { db in
      let migrator = Schema.migrator(at: Date(timeIntervalSince1970: 0))
      try Schema.check(db, migrator, file: name)
      let applied = try migrator.appliedIdentifiers(db).count
      guard applied > 0 else {
        throw KeyStoreError.unusable("\(name) is an empty database: name another file")
      }
      return SchemaState(applied: applied, known: migrator.migrations.count)
    }
  }

  /// Checks that the database is whole.
  ///
  /// - Parameter isThorough: whether every index is compared with its table, which takes much longer.
  /// - Throws: `KeyStoreError.unusable` with the first thing that is wrong.
  package func checkIntegrity(isThorough: Bool) throws(KeyStoreError) {
    try look { db in
      let check = isThorough ? "integrity_check" : "quick_check"
      let complaints = try String.fetchAll(db, sql: "PRAGMA \(check)(1)")
      guard complaints == ["ok"] else {
        let detail = complaints.first?.split(separator: "\n").last ?? "it does not say how"
        throw KeyStoreError.unusable(
          "\(name) is damaged (SQLite: \(detail)): bring back a backup with `qodryx restore`"
        )
      }
    }
  }

  package func verifyAuditChain() throws(KeyStoreError) -> AuditVerification {
    try look { db in
      let end = try AuditEnd(db)
      var previous: (sequence: Int, hash: [UInt8])?
      let rows = try Row.fetchCursor(db, sql: "SELECT \(AuditEvent.columns) FROM audit ORDER BY sequence")
      while let event = try rows.next().map(AuditEvent.init) {
        guard AuditChain.isIntact(event, after: previous) else {
          return .broken(atSequence: event.sequence, events: end.events)
        }
        previous = (event.sequence, event.hash)
      }
      return end.verification(last: previous)
    }
  }

  package func contents() throws(KeyStoreError) -> Contents {
    let bytes = try file.size(of: file.path)
    let logBytes = try file.size(of: file.log)
    return try look { db in
      let newest = try Int64.fetchOne(db, sql: "SELECT at FROM audit ORDER BY sequence DESC LIMIT 1")
      return Contents(
        keys: try Int.fetchOne(db, sql: "SELECT count(*) FROM keys") ?? 0,
        events: try Int.fetchOne(db, sql: "SELECT count(*) FROM audit") ?? 0,
        newestEventAt: newest.map { Date(timeIntervalSince1970: Double($0) / 1_000) },
        bytes: bytes,
        logBytes: logBytes
      )
    }
  }

  /// All that a copy must stand before anybody may rely on it.
  ///
  /// - Throws: `KeyStoreError.unusable` with what is wrong.
  package func checkCopy() throws(KeyStoreError) -> Contents {
    _ = try schema()
    try checkIntegrity(isThorough: true)
    if case .broken(let sequence, let events) = try verifyAuditChain() {
      throw .unusable(
        "the audit log in \(name) has been changed: event \(sequence) of \(events) does not follow"
      )
    }
    return try contents()
  }

  private func look<Result>(_ body: (Database) throws -> Result) throws(KeyStoreError) -> Result {
    do {
      let connection = try SQLiteStore.readingConnection(to: file)
      let result = try connection.read(body)
      try connection.close()
      return result
    } catch {
      throw KeyStoreError(error, file: name)
    }
  }
}
