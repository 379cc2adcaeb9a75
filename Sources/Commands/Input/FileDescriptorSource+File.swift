#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileDescriptorSource {
  /// Lends a file to read from.
  ///
  /// - Throws: ``CommandFailure`` with the system's reason where it cannot be read.
  static func withFile<Result>(
    _ path: String,
    _ body: (FileDescriptorSource) throws(StreamError) -> Result
  ) throws(CommandFailure) -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    do {
      return try body(FileDescriptorSource(descriptor: descriptor))
    } catch .unreadable(let reason) {
      throw failure(path, reason)
    } catch {
      throw failure(path, error.description)
    }
  }

  private static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(.usage, "cannot read \(path): \(reason)")
  }
}
