import Foundation
import ProgramTesting
import Testing

extension PseudoTerminal {
  /// An interactive shell with the prompt `$ `, so that programs run as jobs: Ctrl-Z stops them, `fg` resumes.
  ///
  /// - Throws: `SystemError` when it cannot be started, `WaitError` when no prompt appears.
  static func shell(
    environment: [String: String] = PseudoTerminal.environment,
    columns: Int = 80,
    rows: Int = 24,
    workingDirectory: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "bash",
      arguments: ["--norc", "--noprofile", "--noediting", "-i"],
      environment: environment.merging(["PS1": "$ ", "HISTFILE": ""]) { $1 },
      columns: columns,
      rows: rows,
      workingDirectory: workingDirectory
    )
    try terminal.waitFor("$", sourceLocation: sourceLocation)
    return terminal
  }

  /// Sends a signal to the program alone.
  func signal(_ number: Int32) { child.signal(number) }

  /// The arguments of the program as every user of the machine can read them; empty once it has ended.
  var commandLine: [String] {
    let contents = FileManager.default.contents(atPath: "/proc/\(child.identifier)/cmdline") ?? Data()
    return contents.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the program has done since it started; nothing once it has ended.
  var activity: ProcessActivity? { ProcessActivity(of: child.identifier) }

  /// Whether the program has ever written this text or control sequence.
  func hasWritten(_ text: String) -> Bool { rawOutput.contains(Array(text.utf8)) }
}
