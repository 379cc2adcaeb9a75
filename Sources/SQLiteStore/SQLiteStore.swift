package import Credentials
package import Foundation
import GRDB
import Synchronization

/// Keys in one SQLite file that several processes may have open.
///
/// Every change is one immediate transaction together with its audit event, on disk when the call returns
/// (`synchronous=FULL`). Looking never waits for changes (write-ahead log).
package final class SQLiteStore: KeyStore {
  package let place: StorePlace
  /// What a person should know about the file's surroundings; empty where all is well.
  package let warnings: [String]

  let file: StoreFile
  let identity: StoreIdentity
  let watcher: ChangeWatcher
  /// The writer itself in a store with one connection.
  private let readers: ConnectionThreads
  private let writer: ConnectionThreads
  private let lookups: ConnectionStock
  let principals: PrincipalLookups
  let rememberedCounts = Remembered<CountsQuestion, KeyCounts>()
  let rememberedTally = Remembered<TallyQuestion, KeyTally>()
  /// The reading connection that looked at the file first, until a reader needs one.
  private let firstLook: SpareConnection
  private let now: @Sendable () -> Date
  private let random: Mutex<any RandomNumberGenerator & Sendable>

  /// Opens a store, or makes it where there is no file: the directory with mode 0700, the file with 0600.
  ///
  /// - Parameters:
  ///   - file: a path; relative ones begin at the working directory.
  ///   - now: the clock of all changes; read once in each.
  ///   - random: the system's cryptographic generator, except in tests.
  ///   - usesOneConnection: for whoever does one thing after the other and leaves: opening another connection reads all
  ///     of the schema again. Looking waits for changes of its own then.
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a file that others can read or own, a symbolic link,
  ///   another program's file or a newer version's; ``KeyStoreError/unavailable(_:)`` where another process
  ///   holds it.
  package init(
    file path: String,
    now: @escaping @Sendable () -> Date,
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
    usesOneConnection: Bool = false
  ) throws(KeyStoreError) {
    let file = StoreFile(path)
    try file.prepare()
    let (reader, opened) = try file.whileOpeningAlone { () throws(KeyStoreError) in
      do {
        return try Self.open(file, at: now(), toWrite: usesOneConnection)
      } catch {
        throw KeyStoreError(error, file: file.path)
      }
    }
    let firstLook = SpareConnection(reader)
    self.file = file
    let identity = StoreIdentity(of: file)
    self.identity = identity
    // What is opened later checks first: it would begin another log where somebody has removed that of the others.
    let writer = ConnectionThreads(name: "store writer", limit: 1) {
      if let opened { return opened }
      try identity.check()
      return try Self.writingConnection(to: file)
    }
    self.writer = writer
    readers =
      usesOneConnection
      ? writer
      : ConnectionThreads(name: "store reader", limit: 3) {
        if let first = firstLook.take() { return first }
        try identity.check()
        return try Self.readingConnection(to: file)
      }
    lookups = ConnectionStock { try Self.readingConnection(to: file) }
    principals = PrincipalLookups(
      file: file.path,
      count: 2 * ProcessInfo.processInfo.activeProcessorCount
    )
    self.firstLook = firstLook
    self.now = now
    self.random = Mutex(random)
    place = StorePlace(kind: "local", location: file.path)
    warnings = file.warnings
    watcher = ChangeWatcher(file, identity)
  }

  deinit {
    watcher.stop()
    readers.stop()
    writer.stop()
  }

  /// Looks before anything is written: a file that this version cannot use stays as it is. So does one that needs
  /// nothing, since whoever only looks at keys shall not wait for the disk.
  ///
  /// - Parameter toWrite: whether the connection that looks is to write later. Where a log or a journal waits to be moved
  ///   into the file, which a writing connection may do before anything is known of it, another one looks first.
  /// - Returns: the connections that are open now, one at least.
  private static func open(_ file: StoreFile, at now: Date, toWrite: Bool) throws -> (
    reader: DatabaseQueue?, writer: DatabaseQueue?
  ) {
    let migrator = Schema.migrator(at: now)
    let reader = try toWrite && !file.hasUnfinishedWork ? nil : readingConnection(to: file)
    let first = try reader ?? writingConnection(to: file)
    let isReady = try first.read { db in
      try Schema.check(db, migrator, file: file.path)
      return try migrator.hasCompletedMigrations(db) && hasLog(db)
    }
    guard !isReady else { return (reader, reader == nil ? first : nil) }
    let writer = try reader == nil ? first : writingConnection(to: file)
    // By the connection's configuration, GRDB would also write to the file at every opening.
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      guard try hasLog(db) else {
        throw KeyStoreError.unusable("\(file.directory) cannot hold a key store: name a file elsewhere")
      }
    }
    try migrator.migrate(writer)
    return (reader, writer)
  }

  private static func hasLog(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
  }

  private static func writingConnection(to file: StoreFile) throws -> DatabaseQueue {
    var writing = configuration
    writing.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON") }
    return try DatabaseQueue(path: file.path, configuration: writing)
  }

  static func readingConnection(to file: StoreFile) throws -> DatabaseQueue {
    var readonly = configuration
    readonly.readonly = true
    return try DatabaseQueue(path: file.path, configuration: readonly)
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      db.add(function: SearchText.containsText)
      db.add(function: AuditCondition.holdsCaseless)
      db.add(function: AuditCondition.isCaseless)
      // Kilobytes for each connection, half of what SQLite takes by itself: no query is quicker with more.
      try db.execute(sql: "PRAGMA cache_size = -1000")
    }
    return configuration
  }

  package func engine() async throws(KeyStoreError) -> String {
    "SQLite " + (try await look { db in try String.fetchOne(db, sql: "SELECT sqlite_version()") } ?? "")
  }

  /// The instant, in the precision that the store keeps.
  var instant: Date { now().toMilliseconds }

  /// Draws from the store's randomness.
  func drawing<Result: Sendable>(
    _ body: @Sendable (inout any RandomNumberGenerator & Sendable) -> Result
  ) -> Result {
    random.withLock { body(&$0) }
  }

  /// Runs one immediate transaction. It is not cut off when the caller is cancelled: a change is whole, and
  /// its answer is heard.
  func change<Result: Sendable>(
    _ body: @escaping @Sendable (Change) throws -> Result
  ) async throws(KeyStoreError) -> Result {
    let result = await writer.run { [self] connection in
      try identity.check()
      let value = try connection.write { db in try body(Change(db, at: instant)) }
      // What was committed to files that are not the store any more is no change.
      try identity.check()
      return value
    }
    do {
      let value = try result.get()
      watcher.noteOwnChange()
      return value
    } catch {
      throw KeyStoreError(error, file: file.path)
    }
  }

  /// Looks at one state of the store.
  func look<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(KeyStoreError) -> Result {
    let result = await readers.run { [identity] connection in
      try identity.check()
      return try connection.read(body)
    }
    do { return try result.get() } catch { throw KeyStoreError(error, file: file.path) }
  }

  /// Looks with a single statement on the caller's thread. It sees one state of the store without a transaction.
  func lookOnce<Value>(_ body: (Database) throws -> Value) throws(KeyStoreError) -> Value {
    try identity.check()
    do { return try lookups.look(body) } catch { throw KeyStoreError(error, file: file.path) }
  }

  /// Copies one state of the whole database into an empty file.
  func copy(to draft: StoreFile) async throws(KeyStoreError) {
    let result = await readers.run { [identity] connection in
      try identity.check()
      let target = try DatabaseQueue(path: draft.path)
      try connection.backup(to: target)
      try target.close()
    }
    // The copy is what is written.
    do { try result.get() } catch { throw KeyStoreError(error, file: draft.path) }
  }

  package func changes() -> AsyncStream<Void> {
    watcher.subscribe()
  }

  package func close() async {
    watcher.stop()
    await watcher.finished()
    // Whatever cannot be moved into the file now stays in its log, where the next opening finds it. A passive
    // checkpoint disturbs nobody; the last connection to close then tidies up, which only a writing one can
    // do.
    lookups.close()
    principals.close()
    if readers !== writer {
      readers.stop()
      await readers.finished()
    }
    firstLook.close()
    let closesSafely = identity.closesSafely
    _ = await writer.run { connection in
      guard closesSafely else {
        // It stays open for good: closing it would move its log over what others have written since.
        _ = Unmanaged.passRetained(connection)
        return
      }
      _ = try connection.writeWithoutTransaction { db in try db.checkpoint(.passive) }
    }
    writer.stop(closing: closesSafely)
    await writer.finished()
  }
}
