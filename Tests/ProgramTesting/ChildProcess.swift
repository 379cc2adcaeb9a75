package import CVterm
import Foundation

/// A process in a session of its own, with the default signal handling and no descriptor but its first three.
///
/// Ending is noticed by waiting on a descriptor, so a reader can wait for output and for the end at once. If the
/// process still runs when the last reference goes, it is killed with its process group.
package final class ChildProcess {
  /// What the process finds behind descriptors 0 to 2.
  package enum Streams {
    /// A terminal's path. It is opened as descriptor 0 in the new session, and so becomes its controlling terminal.
    case terminal(path: String)
    /// The parent's ends of three pipes were made elsewhere; these are the child's.
    case descriptors(input: Int32, output: Int32, errors: Int32)
  }

  package let identifier: pid_t
  /// Readable once the process has ended.
  package let ending: Int32
  package private(set) var status: ProcessEnd?

  /// - Parameter executable: A path, or a name to look for in this process's `PATH`.
  /// - Throws: `SystemError` when the process cannot be started.
  package init(
    _ executable: String,
    arguments: [String],
    environment: [String: String],
    workingDirectory: String?,
    streams: Streams
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .terminal(let path):
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .descriptors(let input, let output, let errors):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    if let workingDirectory {
      posix_spawn_file_actions_addchdir_np(&actions, workingDirectory)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | cvterm_spawn_in_new_session()
    posix_spawnattr_setflags(&attributes, flags)

    var child: pid_t = 0
    let failure = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawnp(&child, executable, &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { throw SystemError("starting \(executable)", code: failure) }
    identifier = child
    ending = cvterm_open_process(child)
    guard ending >= 0 else {
      let error = SystemError("pidfd_open")
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(-identifier, SIGKILL)
      kill(identifier, SIGKILL)
      waitpid(identifier, nil, 0)
    }
    close(ending)
  }

  /// Fetches the exit status if the process has ended.
  package func collectStatus() {
    guard status == nil else { return }
    var code: Int32 = 0
    guard waitpid(identifier, &code, WNOHANG) == identifier else { return }
    status = cvterm_is_exited(code) ? .exited(cvterm_exit_code(code)) : .signalled(cvterm_signal(code))
  }

  /// Waits for the end, and kills the process if it does not come in time.
  package func waitForEnd(until deadline: ContinuousClock.Instant) -> ProcessEnd {
    while true {
      collectStatus()
      if let status { return status }
      var descriptor = pollfd(fd: ending, events: Int16(POLLIN), revents: 0)
      if poll(&descriptor, 1, deadline.millisecondsLeft) == 0 { signal(SIGKILL) }
    }
  }

  /// Sends a signal to the process alone; does nothing once it has ended.
  package func signal(_ number: Int32) {
    if status == nil { kill(identifier, number) }
  }
}

/// Calls `body` with the strings as C expects them: an array of pointers that ends with a null pointer.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return copies.withUnsafeBufferPointer { body($0.baseAddress!) }
}
