import GRDBSQLite

/// A connection that knows one thing: whether another one, in any process, has committed since it was asked last.
///
/// GRDB reads all of the schema with every connection that it opens, and the first rows on the screen would wait for it.
/// This one never looks at more than the file's header.
final class CommitCounter {
  private var connection: OpaquePointer?
  private var statement: OpaquePointer?

  /// Milliseconds to wait for others.
  private static let patience: Int32 = 5_000

  /// nil where the file cannot be opened.
  init?(file: String) {
    guard sqlite3_open_v2(file, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
      sqlite3_busy_timeout(connection, Self.patience) == SQLITE_OK,
      sqlite3_prepare_v2(connection, "PRAGMA data_version", -1, &statement, nil) == SQLITE_OK
    else { return nil }
  }

  deinit {
    close()
  }

  func close() {
    sqlite3_finalize(statement)
    sqlite3_close_v2(connection)
    statement = nil
    connection = nil
  }

  /// Another number than before when another connection has committed; nil where the file cannot be read now.
  func version() -> Int64? {
    defer { sqlite3_reset(statement) }
    return sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : nil
  }
}
