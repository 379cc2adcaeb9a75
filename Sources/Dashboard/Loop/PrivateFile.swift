#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new file that only its owner can read. It is whole or it is not there: without ``finish()`` it goes again.
final class PrivateFile {
  struct Failure: Error {
    let reason: String
  }

  private let path: String
  private let descriptor: Int32
  private var isFinished = false

  /// Creates the file. An existing one is never touched, nor a link followed.
  ///
  /// - Throws: ``Failure`` with the system's reason.
  init(creating path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      isFinished = true
      throw Failure(reason: errno == EEXIST ? "it exists already" : Self.lastError())
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

  /// Brings all of it to the disk.
  ///
  /// - Throws: ``Failure`` with the system's reason.
  func finish() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw Failure(reason: Self.lastError()) }
    isFinished = true
    guard close(descriptor) == 0 else {
      let reason = Self.lastError()
      unlink(path)
      throw Failure(reason: reason)
    }
  }

  deinit {
    guard !isFinished else { return }
    close(descriptor)
    unlink(path)
  }

  private static func lastError() -> String {
    String(cString: strerror(errno)).lowercased()
  }
}
