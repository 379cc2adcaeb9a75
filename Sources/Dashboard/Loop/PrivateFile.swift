#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new file that only its owner can read. It has its name only once it is whole: without ``finish()`` it goes again.
final class PrivateFile {
  struct Failure: Error {
    let reason: String
  }

  private let path: String
  /// What it is called until it is whole.
  private let draft: String
  private let descriptor: Int32
  private var isFinished = false

  /// Creates the file, under another name beside its own. An existing one is never touched, nor a link followed.
  ///
  /// - Throws: ``Failure`` with the system's reason.
  init(creating path: String) throws(Failure) {
    self.path = path
    draft = "\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    guard !Self.isThere(path) else {
      descriptor = -1
      isFinished = true
      throw Self.isThereAlready
    }
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      isFinished = true
      throw Failure(reason: Self.lastError())
    }
    guard fchmod(descriptor, 0o600) == 0 else { throw Failure(reason: Self.lastError()) }
  }

  /// - Throws: ``Failure`` with the system's reason.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(reason: Self.lastError()) }
      rest = rest.dropFirst(count)
    }
  }

  /// - Throws: ``Failure`` with the system's reason.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let result = bytes.withUnsafeBytes { bytes in Result { () throws(Failure) in try write(bytes) } }
    try result.get()
  }

  /// Brings all of it to the disk, and gives it its name.
  ///
  /// - Throws: ``Failure`` with the system's reason.
  func finish() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw Failure(reason: Self.lastError()) }
    isFinished = true
    guard close(descriptor) == 0 else {
      let reason = Self.lastError()
      unlink(draft)
      throw Failure(reason: reason)
    }
    defer { unlink(draft) }
    // A second name never takes the place of a file that somebody has made meanwhile.
    if link(draft, path) == 0 { return }
    guard errno != EEXIST, !Self.isThere(path) else { throw Self.isThereAlready }
    // Some disks have no second names.
    guard rename(draft, path) == 0 else { throw Failure(reason: Self.lastError()) }
  }

  deinit {
    guard !isFinished else { return }
    close(descriptor)
    unlink(draft)
  }

  private static let isThereAlready = Failure(reason: "it exists already")

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func lastError() -> String {
    String(cString: strerror(errno)).lowercased()
  }
}
