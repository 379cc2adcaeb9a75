import Qodryx

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension CredentialsFile {
  private static let heading = """
    # Written by `qodryx auth login`: a server and what to show there on each line.

    """

  /// Keeps a login, which becomes the latest.
  ///
  /// - Returns: the login to the same server that it replaces, which whoever asks wipes.
  /// - Throws: ``CommandFailure`` as ``logins()``, and where the file cannot be written.
  @discardableResult
  func remember(_ login: Login) throws(CommandFailure) -> Login? {
    let lock = try lock()
    let replaced = try self.login(to: login.server)
    let copy = login.copy()
    try change(under: lock) { logins in
      logins.removeAll { $0.server == login.server }
      logins.insert(copy, at: 0)
    }
    return replaced
  }

  /// Keeps another proof for a login, which stays where it is among the others.
  func replace(_ login: Login, under lock: FolderLock) throws(CommandFailure) {
    let copy = login.copy()
    try change(under: lock) { logins in
      guard let place = logins.firstIndex(where: { $0.server == login.server }) else { return }
      logins[place] = copy
    }
  }

  /// Removes the login to a server.
  ///
  /// - Returns: the login that it was, which whoever asks wipes; nil where there was none.
  func forget(_ server: Endpoint) throws(CommandFailure) -> Login? {
    guard try servers().contains(server) else { return nil }
    let lock = try lock()
    let login = try login(to: server)
    try change(under: lock) { logins in logins.removeAll { $0.server == server } }
    return login
  }

  /// Keeps everybody else from changing the file for as long as the lock lives; waits while somebody else does.
  func lock() throws(CommandFailure) -> FolderLock {
    let folder = try openFolder()
    guard flock(folder, LOCK_EX) == 0 else {
      let code = errno
      close(folder)
      throw refusal("cannot lock \(directory)", code)
    }
    return FolderLock(folder)
  }

  /// ``lock()`` for tasks: a thread that waits in the kernel could be the one that the holder of the lock needs.
  ///
  /// - Throws: ``CommandFailure`` where the lock is held for longer than any renewal takes, `CancellationError`.
  func lockWhenFree() async throws -> FolderLock {
    let folder = FolderLock(try openFolder())
    for _ in 0..<Self.attempts {
      if flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 { return folder }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw refusal("cannot lock \(directory)", errno) }
      try await Task.sleep(for: Self.pause)
    }
    throw CommandFailure(.storeUnavailable, "another qodryx holds \(directory): try again in a moment")
  }

  private static let pause = Duration.milliseconds(20)
  /// Two minutes.
  private static let attempts = 6_000

  private func openFolder() throws(CommandFailure) -> Int32 {
    try makeDirectory(directory)
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw refusal("cannot open \(directory)", errno) }
    var status = stat()
    guard fstat(folder, &status) == 0 else {
      let code = errno
      close(folder)
      throw refusal("cannot look at \(directory)", code)
    }
    guard status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      close(folder)
      throw refusal("others can write in \(directory): it must be yours, and chmod 700 \(directory)")
    }
    return folder
  }

  /// Replaces the file as a whole.
  private func change(under lock: FolderLock, _ body: (inout [Login]) -> Void) throws(CommandFailure) {
    let found = try logins()
    var logins = found
    body(&logins)
    defer { (found + logins).forEach { $0.wipe() } }
    if logins.isEmpty {
      guard unlink(path) == 0 || errno == ENOENT else { throw refusal("cannot remove \(path)", errno) }
    } else {
      try replace(with: logins)
    }
    fsync(lock.descriptor)
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

  private func write(_ logins: [Login], to descriptor: Int32) -> Bool {
    let sink = FileDescriptorSink(descriptor: descriptor)
    do throws(StreamError) {
      try sink.write(Self.heading)
      for login in logins { try login.write(to: sink) }
      return true
    } catch {
      return false
    }
  }
}
