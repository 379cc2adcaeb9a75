import CVterm
import Foundation
import ProgramTesting

/// A program that listens on a port until it is ended; it goes with the last reference.
final class Daemon {
  private let child: ChildProcess
  private let log: String

  /// Starts the program and waits until somebody can connect.
  ///
  /// - Parameters:
  ///   - log: The file that gets all that it prints.
  ///   - folder: What it works in.
  /// - Throws: `SystemError` when it cannot be started, `DaemonError` when it ends instead of listening.
  init(
    _ executable: String,
    _ arguments: [String],
    environment: [String: String] = BuiltProgram.environment,
    in folder: TemporaryFolder,
    log name: String,
    port: FreePort
  ) throws {
    log = folder.path(of: name)
    let input = try CapturePipe()
    let output = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw SystemError("open \(name)") }
    defer { close(output) }
    child = try ChildProcess(
      executable,
      arguments: arguments,
      environment: environment,
      workingDirectory: folder.path,
      streams: .descriptors(input: input.reading, output: output, errors: output)
    )
    let deadline = ContinuousClock.now + .seconds(30)
    while !port.isAnswered {
      // Nothing tells when a port opens, so it is tried again and again; its end is noticed at once.
      var ending = pollfd(fd: child.ending, events: Int16(POLLIN), revents: 0)
      guard poll(&ending, 1, 20) == 0, ContinuousClock.now < deadline else {
        throw DaemonError(program: executable, printed: printed)
      }
    }
  }

  /// All that it has printed.
  var printed: String {
    String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
  }

  var identifier: pid_t { child.identifier }

  func signal(_ number: Int32) { child.signal(number) }

  /// Waits for its end, and kills it if it does not come.
  func waitForEnd(within limit: Duration = .seconds(40)) -> ProcessEnd {
    child.waitForEnd(until: .now + limit)
  }
}

/// A program did not listen; shows what it printed.
struct DaemonError: Error, CustomStringConvertible {
  let program: String
  let printed: String

  var description: String { "\(program) does not listen; it printed:\n\(printed)" }
}
