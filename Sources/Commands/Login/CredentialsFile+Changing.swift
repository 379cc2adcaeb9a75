import Credentials
import Qodryx

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CredentialsFile {
  private static let heading = "# Written by `qodryx auth login`: a server and its credential on each line.\n"

  /// Keeps a copy of a credential for a server, which becomes the one of the latest login.
  ///
  /// - Throws: ``CommandFailure`` as ``logins()``, and where the file cannot be written.
  func remember(_ credential: Secret, for server: Endpoint) throws(CommandFailure) {
    let copy = credential.withBytes { Secret(copying: Array($0)) }
    try change { logins in
      logins.removeAll { $0.server == server }
      logins.insert(Login(server: server, credential: copy), at: 0)
    }
  }

  /// Removes the credential for a server.
  ///
  /// - Returns: whether there was one.
  func forget(_ server: Endpoint) throws(CommandFailure) -> Bool {
    guard try servers().contains(server) else { return false }
    try change { logins in logins.removeAll { $0.server == server } }
    return true
  }

  /// Replaces the file as a whole. Whoever else changes it waits.
  private func change(_ body: (inout [Login]) -> Void) throws(CommandFailure) {
    try makeDirectory(directory)
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw refusal("cannot open \(directory)", errno) }
    defer { close(folder) }
    var status = stat()
    guard fstat(folder, &status) == 0, flock(folder, LOCK_EX) == 0 else {
      throw refusal("cannot lock \(directory)", errno)
    }
    guard status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      throw refusal("others can write in \(directory): it must be yours, and chmod 700 \(directory)")
    }

    let found = try logins()
    var logins = found
    body(&logins)
    defer { (found + logins).forEach { $0.credential.wipe() } }
    if logins.isEmpty {
      guard unlink(path) == 0 || errno == ENOENT else { throw refusal("cannot remove \(path)", errno) }
    } else {
      try replace(with: logins)
    }
    fsync(folder)
  }

  /// Missing parents are made as private as the directory itself.
  private func makeDirectory(_ directory: String) throws(CommandFailure) {
    guard mkdir(directory, 0o700) != 0 else { return }
    let parent = directory.split(separator: "/").dropLast().joined(separator: "/")
    switch errno {
    case EEXIST: return
    case ENOENT where !parent.isEmpty:
      try makeDirectory((directory.hasPrefix("/") ? "/" : "") + parent)
      guard mkdir(directory, 0o700) == 0 || errno == EEXIST else { fallthrough }
    default: throw refusal("cannot make the directory \(directory)", errno)
    }
  }

  private func replace(with logins: [Login]) throws(CommandFailure) {
    let draft = "\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw refusal("cannot write in \(directory)", errno) }
    let isWritten =
      fchmod(descriptor, 0o600) == 0 && write(logins, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
      let reason = isWritten ? errno : code
      unlink(draft)
      throw refusal("cannot write \(path)", reason)
    }
  }

  /// The credentials' bytes go to the file from where they are.
  private func write(_ logins: [Login], to descriptor: Int32) -> Bool {
    let sink = FileDescriptorSink(descriptor: descriptor)
    do throws(StreamError) {
      try sink.write(Self.heading)
      for login in logins {
        try sink.write("\(login.server.base) ")
        let result = login.credential.withBytes { bytes -> Result<Void, StreamError> in
          do throws(StreamError) { return .success(try sink.write(bytes)) } catch { return .failure(error) }
        }
        try result.get()
        try sink.write("\n")
      }
      return true
    } catch {
      return false
    }
  }
}
