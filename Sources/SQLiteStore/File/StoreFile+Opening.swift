import Credentials
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StoreFile {
  /// Runs `body` while no other process opens a store in the same directory: turning on the log and making
  /// the tables are steps that two openers must not mix.
  ///
  /// - Throws: ``KeyStoreError/unavailable(_:)`` where another process does not get done within 5 seconds.
  func whileOpeningAlone<Result>(_ body: () throws(KeyStoreError) -> Result) throws(KeyStoreError) -> Result {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A directory that may be entered but not read: SQLite's own locks must do.
    guard descriptor >= 0 else { return try body() }
    defer { Self.close(descriptor) }
    var attempts = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      attempts += 1
      guard attempts < 100 else {
        throw .unavailable("another process is opening a store in \(directory): wait for it or stop it")
      }
      usleep(50_000)
    }
    return try body()
  }
}
