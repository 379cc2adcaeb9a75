#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says when a file cannot be read.
struct UnreadableFile: Error, Hashable, Sendable {
  let path: FilePath
  let reason: String

  /// Reads the error that the last call has left.
  init(_ path: FilePath, code: Int32 = errno) {
    self.path = path
    reason = String(cString: strerror(code))
  }

  init(_ path: FilePath, reason: String) {
    self.path = path
    self.reason = reason
  }
}

extension FilePath {
  enum Kind {
    case file
    case folder
    case link
    /// A pipe, a socket or a device.
    case other
  }

  /// - Parameter followsLink: whether it is the target of a link that counts.
  func kind(followingLink followsLink: Bool) throws(UnreadableFile) -> Kind {
    var status = stat()
    let result = withCString { followsLink ? stat($0, &status) : lstat($0, &status) }
    guard result == 0 else { throw UnreadableFile(self) }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The names in a folder, in the order of their bytes.
  func names() throws(UnreadableFile) -> [[UInt8]] {
    guard let folder = withCString({ opendir($0) }) else { throw UnreadableFile(self) }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        guard errno == 0 else { throw UnreadableFile(self) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Lends the file to read from.
  ///
  /// - Parameter followsLink: whether a link may stand there, and something else than a regular file.
  func reading<Result>(
    followingLink followsLink: Bool,
    _ body: (FileDescriptorSource) throws(StreamError) -> Result
  ) throws(UnreadableFile) -> Result {
    let strictly = followsLink ? 0 : O_NOFOLLOW | O_NONBLOCK
    let descriptor = withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY | strictly) }
    guard descriptor >= 0 else { throw UnreadableFile(self) }
    defer { close(descriptor) }
    do throws(StreamError) {
      return try body(FileDescriptorSource(descriptor: descriptor))
    } catch {
      if case .unreadable(let reason) = error { throw UnreadableFile(self, reason: reason) }
      throw UnreadableFile(self, reason: error.description)
    }
  }
}
