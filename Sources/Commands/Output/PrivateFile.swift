#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new file that its owner alone can read, and that is there only once it is complete.
struct PrivateFile: Hashable, Sendable {
  let path: String
  /// What to do where a file is there already.
  var remedy = "name another file, or add --force to replace it"

  /// - Parameters:
  ///   - replaces: whether a file that is there already may be replaced; never a link.
  ///   - body: writes what shall be in it.
  /// - Throws: ``CommandFailure`` with the system's reason, and what `body` throws; nothing is left behind then.
  func write<Result>(
    replacing replaces: Bool,
    _ body: (FileDescriptorSink) async throws -> Result
  ) async throws -> Result {
    try checkPlace(replaces: replaces)
    let draft = "\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
    do {
      let result = try await body(FileDescriptorSink(descriptor: descriptor))
      guard fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0 else { throw failure(errno) }
      // Somebody else may have made the file meanwhile.
      try checkPlace(replaces: replaces)
      guard rename(draft, path) == 0 else { throw failure(errno) }
      close(descriptor)
      return result
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
  }

  private func checkPlace(replaces: Bool) throws(CommandFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard replaces else {
      throw CommandFailure(
        .refused,
        "\(path) exists already: \(remedy)"
      )
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure(.usage, "\(path) is not a regular file: name another")
    }
  }

  private func failure(_ code: Int32) -> CommandFailure {
    CommandFailure(.usage, "cannot write \(path): \(String(cString: strerror(code)))")
  }
}
