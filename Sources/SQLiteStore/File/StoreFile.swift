import Credentials
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The database's file and what the system says about it: made for its owner alone, refused where others can
/// read.
///
/// An existing file is only looked at, never opened: closing any descriptor on it would drop the locks that
/// SQLite holds in this process.
struct StoreFile: Sendable {
  /// An absolute path.
  let path: String

  init(_ path: String) {
    self.path = URL(fileURLWithPath: path).path
  }

  var directory: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  /// The log of what is committed and not yet in the file itself.
  var log: String { path + "-wal" }

  /// What SQLite plays back into the file before it reads it.
  var journal: String { path + "-journal" }

  /// What several processes share of the log.
  var index: String { path + "-shm" }

  /// Whether something waits beside the file to be moved into it, or may do so.
  var hasUnfinishedWork: Bool {
    [log, journal].contains { name in
      do { return try size(of: name) > 0 } catch { return true }
    }
  }

  /// Makes directory and file where they do not exist, and checks who can read them.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` that says what to do.
  func prepare() throws(KeyStoreError) {
    try makeDirectory()
    if try status(of: path) == nil { try create() }
    try checkAccess()
    try checkLength()
    if let lack = lackOfPermission { throw lack }
  }

  /// - Throws: ``KeyStoreError/unusable(_:)`` for a file of no bytes beside a log with some, which SQLite removes from
  ///   there at once.
  func checkLength() throws(KeyStoreError) {
    guard try size(of: path) == 0, try size(of: log) > 0 else { return }
    throw .unusable(
      "\(path) was cut short to nothing, and opening it would remove its log: keep a copy of both, then bring back "
        + "a backup with `qodryx restore`"
    )
  }

  /// Checks who can read what there is of the store; changes nothing.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` that says what to do.
  func checkAccess() throws(KeyStoreError) {
    for name in [path, log, index, journal] {
      if let status = try status(of: name) { try check(status, of: name) }
    }
  }

  func makeDirectory() throws(KeyStoreError) {
    try makeDirectory(directory)
  }

  /// What a person should know about the directory, though it forbids nothing.
  var warnings: [String] {
    guard let status = try? status(of: directory) else { return [] }
    let mode = status.st_mode & 0o7777
    let othersCanWrite = mode & 0o022 != 0
    let isSticky = mode & 0o1000 != 0
    guard othersCanWrite, !isSticky else { return [] }
    return [
      "others can write in \(directory) (mode \(Self.octal(mode))): chmod 700 \(Self.quoted(directory))"
    ]
  }

  /// Missing parents are made as private as the directory itself, once: where a parent stands and there is still
  /// no room for a child (as in /proc), trying again would never end.
  private func makeDirectory(_ directory: String, withParents: Bool = true) throws(KeyStoreError) {
    guard mkdir(directory, 0o700) != 0 else {
      try narrow(directory, to: 0o700)
      return
    }
    // Taken before any other call: finding the parent sets it anew.
    let code = errno
    if code == EEXIST { return }
    let parent = URL(fileURLWithPath: directory).deletingLastPathComponent().path
    guard code == ENOENT, withParents, parent != directory else {
      throw failure("cannot make the directory \(directory)", code)
    }
    try makeDirectory(parent)
    try makeDirectory(directory, withParents: false)
  }

  /// Makes the file with its final mode, so that there is no moment in which others could open it.
  func create() throws(KeyStoreError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      // Somebody else may have made it at the same time: then it is checked like any other.
      if errno == EEXIST { return }
      throw failure("cannot make the key store \(path)", errno)
    }
    defer { Self.close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else {
      throw failure("cannot set the mode of the key store \(path)", errno)
    }
  }

  /// A umask can only take rights away; the owner needs all of them.
  private func narrow(_ path: String, to mode: mode_t) throws(KeyStoreError) {
    guard chmod(path, mode) == 0 else { throw failure("cannot set the mode of \(path)", errno) }
  }

  func status(of path: String) throws(KeyStoreError) -> stat? {
    var status = stat()
    if lstat(path, &status) == 0 { return status }
    if errno == ENOENT { return nil }
    throw failure("cannot look at \(path)", errno)
  }

  /// Bytes; none where there is no file.
  func size(of path: String) throws(KeyStoreError) -> Int {
    Int(try status(of: path)?.st_size ?? 0)
  }

  func checkKind(_ status: stat, of path: String) throws(KeyStoreError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK:
      throw .unusable("\(path) is a symbolic link: name the file that it points to")
    case S_IFDIR:
      throw .unusable("\(path) is a directory: name a file for the key store")
    default:
      throw .unusable("\(path) is not a regular file: name another file for the key store")
    }
  }

  private func check(_ status: stat, of path: String) throws(KeyStoreError) {
    try checkKind(status, of: path)
    guard status.st_uid == geteuid() else {
      throw .unusable(
        "\(path) belongs to user \(status.st_uid), not to you (\(geteuid())): use a store of your own"
      )
    }
    let mode = status.st_mode & 0o7777
    guard mode & 0o077 == 0 else {
      throw .unusable(
        "others can read the key store \(path) (mode \(Self.octal(mode))): chmod 600 \(Self.quoted(path))"
      )
    }
  }

  func failure(_ what: String, _ code: Int32) -> KeyStoreError {
    let message = "\(what): \(String(cString: strerror(code)))"
    return code == ENOSPC || code == EDQUOT
      ? .unavailable("\(message): make room, then try again") : .unusable(message)
  }

  private static func octal(_ mode: mode_t) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  /// As a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+@".contains($0)) }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }
}
