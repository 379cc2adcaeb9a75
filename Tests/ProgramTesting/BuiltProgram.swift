import CVterm
import Foundation

/// The `qodryx` that was built together with the tests.
package enum BuiltProgram {
  /// What a verb printed and how it ended.
  package struct Result {
    package var status: ProcessEnd
    package var output: String
    package var errors: String
  }

  /// What every started program needs of this process's environment, and UTF-8.
  package static let environment: [String: String] = {
    var environment = ["LANG": "C.UTF-8"]
    for name in ["PATH", "TMPDIR", "LLVM_PROFILE_FILE"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }()

  /// The path of the executable, which the build puts next to the tests'.
  ///
  /// - Throws: `CocoaError` when the tests' own place cannot be found.
  package static var path: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: tests).deletingLastPathComponent().appending(path: "qodryx").path
    }
  }

  /// Runs a verb without a terminal, to its end.
  ///
  /// - Parameters:
  ///   - environment: All variables that the program gets.
  ///   - input: What it finds on standard input.
  ///   - limit: After this time it is killed, which its status then says.
  /// - Throws: `SystemError` when it cannot be started.
  package static func run(
    _ arguments: String...,
    environment: [String: String] = BuiltProgram.environment,
    input: String = "",
    within limit: Duration = .seconds(30)
  ) throws -> Result {
    try run(path, arguments: arguments, environment: environment, input: input, within: limit)
  }

  /// Runs any program without a terminal, to its end.
  ///
  /// - Throws: `SystemError` when it cannot be started.
  package static func run(
    _ executable: String,
    arguments: [String],
    environment: [String: String] = BuiltProgram.environment,
    input: String = "",
    within limit: Duration = .seconds(30)
  ) throws -> Result {
    let given = try CapturePipe()
    let printed = try CapturePipe()
    let complained = try CapturePipe()
    let child = try ChildProcess(
      executable,
      arguments: arguments,
      environment: environment,
      workingDirectory: nil,
      streams: .descriptors(input: given.reading, output: printed.writing, errors: complained.writing)
    )
    given.closeReading()
    printed.closeWriting()
    complained.closeWriting()

    var rest = Array(input.utf8)
    var output: [UInt8] = []
    var errors: [UInt8] = []
    let deadline = ContinuousClock.now + limit
    while printed.reading >= 0 || complained.reading >= 0 {
      if rest.isEmpty { given.closeWriting() }
      // Closed pipes have the descriptor -1, which `poll` passes over.
      var descriptors = [
        pollfd(fd: given.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: printed.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: complained.reading, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&descriptors, 3, deadline.millisecondsLeft) == 0 {
        child.signal(SIGKILL)
        break
      }
      if descriptors[0].revents != 0 { given.write(&rest) }
      if descriptors[1].revents != 0 { printed.read(into: &output) }
      if descriptors[2].revents != 0 { complained.read(into: &errors) }
    }
    return Result(
      status: child.waitForEnd(until: deadline),
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self)
    )
  }
}
