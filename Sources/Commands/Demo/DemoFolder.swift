import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder for one demo, which goes with it. A demo that was killed leaves its folder to the next one.
///
/// Its lock says that its demo lives: unlike a process's number, a lock cannot come to mean somebody else.
struct DemoFolder {
  let path: String
  private let lock: FolderLock

  private static let prefix = "qodryx-demo-"
  private static let privateMode: mode_t = 0o700

  /// Where the demo keeps its store: deeper, since opening a store locks the folder that it is in.
  var store: String { Self.store(in: path) }

  private static func store(in folder: String) -> String { "\(folder)/store/qodryx.db" }

  /// Makes a folder that only this user can open, and removes those of demos that are dead.
  ///
  /// - Throws: ``CommandFailure`` where none can be made.
  init(in surroundings: Surroundings) throws(CommandFailure) {
    let base = Self.base(surroundings)
    Self.removeAbandoned(in: base)
    path = try Self.make(in: base)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure("open", path) }
    lock = FolderLock(descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Self.failure("lock", path) }
  }

  /// Removes the folder with everything in it.
  func remove() {
    // What cannot be removed now is left to the next demo.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where files of this login go, in memory at best.
  private static func base(_ surroundings: Surroundings) -> String {
    for name in ["XDG_RUNTIME_DIR", "TMPDIR"] {
      if let folder = surroundings[name], folder.hasPrefix("/"), access(folder, W_OK | X_OK) == 0 {
        return folder
      }
    }
    return "/tmp"
  }

  private static func make(in base: String) throws(CommandFailure) -> String {
    var template = Array("\(base)/\(prefix)XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) } != nil
    }
    guard made else { throw failure("make", "\(base)/\(prefix)…") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes folders that are this user's alone and that no demo holds. One that has just been made may not be held
  /// yet: only what holds a store is taken for a demo's.
  private static func removeAbandoned(in base: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let folder = "\(base)/\(name)"
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      let lock = FolderLock(descriptor)
      var facts = stat()
      guard fstat(lock.descriptor, &facts) == 0, facts.st_uid == getuid(),
        facts.st_mode & 0o7777 == privateMode, access(Self.store(in: folder), F_OK) == 0,
        flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  private static func failure(_ what: String, _ path: String) -> CommandFailure {
    CommandFailure(
      .storeUnavailable,
      "cannot \(what) \(path) for the demo's store: \(String(cString: strerror(errno)))"
    )
  }
}
