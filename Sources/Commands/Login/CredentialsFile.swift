import Credentials
import Qodryx

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where logins are kept: a file that only its owner can read, with one login on each line, the latest first.
struct CredentialsFile: Hashable, Sendable {
  let directory: String

  var path: String { directory + "/credentials" }

  /// Far more than anybody's logins.
  static let capacity = 65_536

  /// The server of the latest login.
  ///
  /// - Throws: ``CommandFailure`` as ``logins()``.
  func current() throws(CommandFailure) -> Endpoint? {
    try withLogins { $0.first?.server }
  }

  /// The login to a server, which whoever asks wipes; nil where nobody is logged in there.
  func login(to server: Endpoint) throws(CommandFailure) -> Login? {
    try withLogins { logins in logins.first { $0.server == server }?.copy() }
  }

  /// Every server that somebody is logged in to, the latest first.
  func servers() throws(CommandFailure) -> [Endpoint] {
    try withLogins { $0.map(\.server) }
  }

  private func withLogins<Result>(_ body: ([Login]) -> Result) throws(CommandFailure) -> Result {
    let logins = try logins()
    defer { logins.forEach { $0.wipe() } }
    return body(logins)
  }

  /// Empty where there is no file. Whoever asks wipes the logins.
  ///
  /// - Throws: ``CommandFailure`` for a symbolic link, a file that others can read or own, and one that holds
  ///   something else.
  func logins() throws(CommandFailure) -> [Login] {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: return []
      case ELOOP: throw refusal("\(path) is a symbolic link: put the file itself there, or remove it")
      default: throw refusal("cannot read \(path)", errno)
      }
    }
    defer { close(descriptor) }
    try check(descriptor)

    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.capacity, alignment: 1)
    defer {
      buffer.wipe()
      buffer.deallocate()
    }
    let source = FileDescriptorSource(descriptor: descriptor)
    var length = 0
    do throws(StreamError) {
      while length < buffer.count {
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[length...]))
        guard count > 0 else { break }
        length += count
      }
    } catch {
      throw refusal("cannot read \(path)")
    }
    guard length < buffer.count else { throw refusal("\(path) is too large to hold logins") }
    return try logins(in: buffer.prefix(length))
  }

  private func logins(
    in bytes: Slice<UnsafeMutableRawBufferPointer>
  ) throws(CommandFailure) -> [Login] {
    var logins: [Login] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let login = Login(line: line) else {
        logins.forEach { $0.wipe() }
        throw refusal("\(path) has a line that is no login: remove it, and log in again")
      }
      logins.append(login)
    }
    return logins
  }

  private func check(_ descriptor: Int32) throws(CommandFailure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal("cannot look at \(path)", errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw refusal("\(path) is not a regular file") }
    guard status.st_uid == geteuid() else {
      throw refusal("\(path) belongs to user \(status.st_uid), not to you (\(geteuid()))")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw refusal(
        "others can read the credentials in \(path): chmod 600 \(path), and revoke what they held"
      )
    }
  }

  func refusal(_ message: String, _ code: Int32? = nil) -> CommandFailure {
    CommandFailure(.refused, code.map { "\(message): \(String(cString: strerror($0)))" } ?? message)
  }
}

extension Session {
  var credentialsFile: CredentialsFile {
    CredentialsFile(directory: surroundings.folder("XDG_CONFIG_HOME", or: ".config"))
  }
}
