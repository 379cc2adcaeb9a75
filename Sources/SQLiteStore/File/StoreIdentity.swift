import Credentials
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which files a store has opened. Their names may come to stand for others, or for none: then what this process
/// reads and writes is not the store any more that everybody else sees, and nothing may rely on it.
struct StoreIdentity: Sendable {
  /// A file by what the system knows it by, whatever it is called.
  private struct Mark: Equatable {
    let device: dev_t
    let number: ino_t
  }

  /// What stands at a name.
  private enum Standing: Equatable {
    case same
    case absent
    case another
    case unknown(Int32)
  }

  private let database: (path: String, mark: Mark?)
  /// The log and its index.
  private let companions: [(path: String, mark: Mark?)]

  /// - Parameter file: which a connection has read, so that its log is there too.
  init(of file: StoreFile) {
    database = (file.path, Self.mark(file.path))
    companions = [file.log, file.index].map { ($0, Self.mark($0)) }
  }

  /// Whether all names stand for what was opened.
  var isIntact: Bool {
    Self.standing(database) == .same && companions.allSatisfy { Self.standing($0) == .same }
  }

  /// Whether closing may move the log into the database. Not where somebody has begun another log for the same
  /// database: pages that they have written since would be overwritten.
  var closesSafely: Bool {
    Self.standing(database) != .same
      || companions.allSatisfy { [.same, .absent].contains(Self.standing($0)) }
  }

  /// - Throws: ``KeyStoreError/unavailable(_:)`` where a name stands for something else.
  func check() throws(KeyStoreError) {
    try Self.check(database)
    for companion in companions { try Self.check(companion) }
  }

  private static func check(_ named: (path: String, mark: Mark?)) throws(KeyStoreError) {
    let path = named.path
    switch standing(named) {
    case .same: break
    case .absent: throw unavailable("\(path) was removed while the key store was open")
    case .another: throw unavailable("\(path) was replaced while the key store was open")
    case .unknown(let code): throw unavailable("cannot look at \(path): \(String(cString: strerror(code)))")
    }
  }

  private static func unavailable(_ what: String) -> KeyStoreError {
    .unavailable("\(what): put it back, or restart the servers and dashboards on it")
  }

  private static func standing(_ named: (path: String, mark: Mark?)) -> Standing {
    // Where there was nothing at the beginning, there is nothing to compare with.
    guard let mark = named.mark else { return .same }
    var status = stat()
    guard lstat(named.path, &status) == 0 else { return errno == ENOENT ? .absent : .unknown(errno) }
    return Mark(device: status.st_dev, number: status.st_ino) == mark ? .same : .another
  }

  private static func mark(_ path: String) -> Mark? {
    var status = stat()
    return lstat(path, &status) == 0 ? Mark(device: status.st_dev, number: status.st_ino) : nil
  }
}
