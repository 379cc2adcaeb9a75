import GRDBSQLite

/// A connection that knows one thing: whether another one, in any process, has committed since it was asked last.
///
/// It never looks at more than the file's header: the first rows on the screen would wait for it.
final class CommitCounter {
  private let statement: LoneStatement

  /// Milliseconds to wait for others.
  private static let patience: Int32 = 5_000

  /// nil where the file cannot be opened.
  init?(file: String) {
    guard let statement = try? LoneStatement("PRAGMA data_version", on: file, patience: Self.patience) else {
      return nil
    }
    self.statement = statement
  }

  func close() {
    statement.close()
  }

  /// Another number than before when another connection has committed; nil where the file cannot be read now.
  func version() -> Int64? {
    defer { statement.reset() }
    guard (try? statement.step()) == true else { return nil }
    return sqlite3_column_int64(statement.pointer, 0)
  }
}
