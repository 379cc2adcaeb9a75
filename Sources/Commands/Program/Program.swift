import ArgumentParser
import Credentials
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program: reads a command line, runs its command, and says how it ended.
package struct Program: Sendable {
  private let session: Session

  package init(session: Session) {
    self.session = session
  }

  /// Runs this process's command line and ends the process.
  package static func main() -> Never {
    // A closed pipe shall be an error of the write, so that an unsaved key can be reported.
    signal(SIGPIPE, SIG_IGN)
    keepSecretsFromOthers()
    holdStandardDescriptors()
    if let problem = OpenFiles.allowEnough() {
      try? FileDescriptorSink(descriptor: STDERR_FILENO).write("qodryx: \(problem)\n")
      exit(ProgramStatus.storeUnavailable.rawValue)
    }
    exit(Program(session: .current()).runBlocking(Array(CommandLine.arguments.dropFirst())))
  }

  /// A crash shall not write what is in memory to the disk, and no other process of the same user read it there.
  private static func keepSecretsFromOthers() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(UInt32(RLIMIT_CORE.rawValue)), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
    ProcessMemory.close()
  }

  /// Fills standard streams that were closed by whoever started the program, so that no file or socket of its own
  /// comes to stand where a secret or a message is written. Using such a stream still fails, as it should.
  private static func holdStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Runs a command line on this thread, which waits for whatever happens elsewhere. The dashboard runs on
  /// it.
  private func runBlocking(_ arguments: [String]) -> Int32 {
    switch parse(arguments) {
    case .success(let screen as any ScreenVerb) where !screen.speaksInLines(in: session):
      do { return try screen.open(in: session) } catch { return report(error).rawValue }
    case .success(let command):
      return blocking { await run(command) }.rawValue
    case .failure(let ending):
      return report(ending).rawValue
    }
  }

  /// Runs a command line that is not the dashboard's.
  ///
  /// - Parameter arguments: without the program's name.
  package func run(_ arguments: [String]) async -> ProgramStatus {
    switch parse(arguments) {
    case .success(let command): await run(command)
    case .failure(let ending): report(ending)
    }
  }

  private func run(_ verb: any Verb) async -> ProgramStatus {
    do {
      try await verb.run(in: session)
      return .success
    } catch {
      return report(error)
    }
  }

  // MARK: Parsing

  /// An answer of the parser itself (help, version, completions), or what is wrong with the command line.
  private enum Ending: Error {
    case answer(String)
    case usage(String)
  }

  private func parse(_ arguments: [String]) -> Result<any Verb, Ending> {
    // Both are known without the whole tree of commands, which takes as long to read as keys take to be listed.
    if arguments == ["--version"] { return .failure(.answer(QodryxCommand.configuration.version)) }
    if let verb = QodryxCommand.loneVerb(arguments) { return .success(verb) }
    do {
      var command = try QodryxCommand.parseAsRoot(arguments)
      if let verb = command as? any Verb { return .success(verb) }
      try command.run()
      return .failure(.answer(QodryxCommand.helpMessage()))
    } catch {
      return .failure(ending(error))
    }
  }

  private func ending(_ error: any Error) -> Ending {
    guard QodryxCommand.exitCode(for: error) != .success else {
      return .answer(QodryxCommand.fullMessage(for: error))
    }
    let message = QodryxCommand.message(for: error)
      .split(whereSeparator: \.isNewline).map { $0.trimmingBlanks() }.joined(separator: " ")
    let hint = QodryxCommand.fullMessage(for: error).split(separator: "'")
      .last { $0.hasPrefix("qodryx ") && $0.hasSuffix("--help") }
    return .usage("\(message) (see '\(hint ?? "qodryx --help")')")
  }

  // MARK: Reporting

  private func report(_ ending: Ending) -> ProgramStatus {
    switch ending {
    case .answer(let text):
      do { try session.output.write(text + "\n") } catch { return report(error) }
      return .success
    case .usage(let message):
      return report(CommandFailure(.usage, message))
    }
  }

  private func report(_ error: any Error) -> ProgramStatus {
    let failure = CommandFailure(reporting: error)
    if let message = failure.message {
      // Where not even this can be written, the exit status remains.
      try? session.errors.write("qodryx: \(SafeText.line(CredentialMask.masking(message)))\n")
    }
    return failure.status
  }
}
