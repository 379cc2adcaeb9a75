import Foundation
import ProgramTesting
import Testing

/// A Python of the tests' own with pinned packages from PyPI. It lies beside the tests' program, and the next
/// run uses it again.
struct PythonEnvironment {
  private let folder: String

  private static let packages = [
    "Authlib==1.9.10", "requests==2.32.5", "requests-oauthlib==2.0.0", "schemathesis==4.32.5",
  ]

  /// nil where there is no `venv`, or PyPI cannot be reached.
  static let shared: PythonEnvironment? = try? PythonEnvironment()

  /// Why a test is skipped that needs it.
  static let advice: Comment =
    "packages from PyPI cannot be installed: python3 with venv, or PyPI, is out of reach"

  private init() throws {
    folder = try URL(filePath: BuiltProgram.path).deletingLastPathComponent().appending(
      path: "python-clients"
    ).path
    let marker = "\(folder)/complete"
    let wanted = Data(Self.packages.joined(separator: "\n").utf8)
    guard FileManager.default.contents(atPath: marker) != wanted else { return }

    let result = try VirtualEnvironment(at: folder).install(Self.packages)
    guard result.status == .exited(0) else {
      throw VirtualEnvironment.Impossible(description: result.errors)
    }
    try wanted.write(to: URL(filePath: marker))
  }

  /// Runs a program of the environment, in a folder where it may leave what it likes.
  ///
  /// - Throws: `SystemError` when it cannot be started.
  func run(
    _ program: String,
    _ arguments: [String],
    variables: [String: String] = [:],
    home: TemporaryFolder,
    within limit: Duration = .seconds(60)
  ) throws -> BuiltProgram.Result {
    var environment = BuiltProgram.environment.merging(variables) { $1 }
    environment["HOME"] = home.path
    // Programs write into the folder that they are started in.
    return try BuiltProgram.run(
      "sh",
      arguments: ["-c", #"cd "$HOME" && exec "$@""#, "sh", "\(folder)/bin/\(program)"] + arguments,
      environment: environment,
      within: limit
    )
  }
}
