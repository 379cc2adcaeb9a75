import Credentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new file with a secret in it, which only its owner can read.
enum SecretFile {
  struct Failure: Error {
    let reason: String
  }

  /// Writes the secret and a line feed. An existing file is never touched, nor a link followed.
  ///
  /// - Throws: ``Failure`` with the system's reason; no part of the file is left then.
  static func write(_ secret: Secret, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(reason: errno == EEXIST ? "it exists already" : lastError()) }
    let isWritten =
      fchmod(descriptor, 0o600) == 0
      && secret.withBytes { writeAll($0, to: descriptor) }
      && withUnsafeBytes(of: UInt8(ascii: "\n")) { writeAll($0, to: descriptor) }
      && fsync(descriptor) == 0
    let reason = lastError()
    guard close(descriptor) == 0, isWritten else {
      unlink(path)
      throw Failure(reason: reason)
    }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func lastError() -> String {
    String(cString: strerror(errno)).lowercased()
  }
}
