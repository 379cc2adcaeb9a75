import Foundation
import Glibc
import ProgramTesting
import Testing

@testable import EndToEndTests

/// Somebody else who has a login on the same host: the user `nobody`.
enum OtherUser {
  private static let identifier = "65534"

  /// Whether this process may act as somebody else.
  static var isPossible: Bool { geteuid() == 0 && Tool.path(of: "setpriv") != nil }

  static let advice: Comment = "acting as another user takes root and setpriv"

  private static func arguments(_ script: String, _ words: [String]) -> [String] {
    ["--reuid=\(identifier)", "--regid=\(identifier)", "--clear-groups", "sh", "-c", script, "sh"] + words
  }

  /// Runs a shell's script, with `words` as `$1` and so on, and gives what it prints.
  ///
  /// - Throws: `SystemError` when it cannot be started.
  @discardableResult
  static func run(_ script: String, _ words: String...) throws -> String {
    let done = try BuiltProgram.run(
      try #require(Tool.path(of: "setpriv")),
      arguments: arguments(script, words),
      within: .seconds(60)
    )
    return done.output + done.errors
  }

  /// Starts a script that goes on until the last reference goes.
  ///
  /// - Throws: `SystemError` when it cannot be started.
  static func start(_ script: String, _ words: String..., in folder: TemporaryFolder) throws -> ChildProcess {
    let input = try CapturePipe()
    let output = try CapturePipe()
    return try ChildProcess(
      try #require(Tool.path(of: "setpriv")),
      arguments: arguments(script, words),
      environment: BuiltProgram.environment,
      workingDirectory: folder.path,
      streams: .descriptors(input: input.reading, output: output.writing, errors: output.writing)
    )
  }
}

extension OwnStore {
  /// Runs a verb with a mask for the modes of new files.
  ///
  /// - Throws: `SystemError` when it cannot be started.
  func run(umask: String, _ arguments: String...) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      "sh",
      arguments: ["-c", "umask \(umask); exec \"$@\"", "sh", try BuiltProgram.path] + arguments,
      environment: environment,
      within: .seconds(60)
    )
  }

  /// A folder in which everybody may make files, and nobody may touch another's: like `/tmp`.
  ///
  /// - Throws: `CocoaError` when it cannot be made.
  func makeOpenFolder() throws -> String {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    let open = folder.path(of: "open")
    try FileManager.default.createDirectory(atPath: open, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o1777], ofItemAtPath: open)
    return open
  }
}
