import GRDB
import Synchronization

/// Reading connections for the one question that every request of a server asks.
///
/// A lookup by digest takes a few microseconds, less than handing it to another thread would, so it runs where it is
/// asked, on a connection that nobody else has at that moment.
final class ConnectionStock: Sendable {
  private let idle = Mutex<[DatabaseQueue]>([])
  private let isClosed = Atomic(false)
  private let open: @Sendable () throws -> DatabaseQueue

  init(open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.open = open
  }

  /// Runs a single statement. There are as many connections as there ever were lookups at once.
  func look<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard !isClosed.load(ordering: .acquiring) else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let connection = try idle.withLock { $0.popLast() } ?? open()
    defer { idle.withLock { $0.append(connection) } }
    return try connection.unsafeRead(body)
  }

  /// Closes what is idle; a lookup that is under way finishes first.
  func close() {
    isClosed.store(true, ordering: .releasing)
    for connection in idle.withLock({ $0 }) { try? connection.close() }
  }
}
