import GRDB
import GRDBSQLite

/// A connection that reads, with one prepared statement, straight from SQLite.
///
/// GRDB reads all of the schema with every connection that it opens, and its rows cost more than a lookup. Without a
/// transaction each run of the statement begins by looking at the file, so it sees all that was committed before.
final class LoneStatement {
  private var connection: OpaquePointer?
  /// For SQLite's functions that bind and read.
  private(set) var pointer: OpaquePointer?

  /// - Parameter patience: milliseconds to wait for others.
  /// - Throws: `DatabaseError`.
  init(_ sql: String, on file: String, patience: Int32) throws {
    try check(sqlite3_open_v2(file, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil))
    try check(sqlite3_busy_timeout(connection, patience))
    try check(sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil))
  }

  deinit {
    close()
  }

  func close() {
    sqlite3_finalize(pointer)
    sqlite3_close_v2(connection)
    pointer = nil
    connection = nil
  }

  /// Goes on to the next row.
  ///
  /// - Returns: whether there is one.
  /// - Throws: `DatabaseError`.
  func step() throws -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_DONE: return false
    case SQLITE_ROW: return true
    case let code: throw failure(code)
    }
  }

  /// Ends a run, so that nothing is held of the file.
  func reset() {
    sqlite3_reset(pointer)
  }

  /// - Throws: `DatabaseError` for anything but success.
  func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw failure(code) }
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(connection).map { String(cString: $0) }
    )
  }
}
