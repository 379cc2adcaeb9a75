import GRDB
import Synchronization

/// A connection that has done its work, for whoever needs one next: opening another reads all of the schema again.
final class SpareConnection: Sendable {
  private let connection: Mutex<DatabaseQueue?>

  init(_ connection: DatabaseQueue?) {
    self.connection = Mutex(connection)
  }

  /// Hands it over, once.
  func take() -> DatabaseQueue? {
    connection.withLock { connection in
      defer { connection = nil }
      return connection
    }
  }

  /// Closes it where nobody has taken it.
  func close() {
    try? take()?.close()
  }
}
