import Foundation
import ProgramTesting
import Testing

/// A Python environment in a folder of its own, made anew.
struct VirtualEnvironment: Sendable {
  let folder: String

  struct Impossible: Error, CustomStringConvertible {
    let description: String
  }

  /// - Throws: ``Impossible`` where there is no Python that can make one.
  init(at folder: String) throws {
    self.folder = folder
    guard let python = Tool.path(of: "python3") else { throw Impossible(description: "there is no python3") }
    let made = try Self.run(python, ["-m", "venv", "--clear", folder])
    guard made.status == .exited(0) else { throw Impossible(description: made.errors) }
  }

  /// Has pip install packages, or a folder; what it printed says how that went.
  func install(_ packages: [String]) throws -> BuiltProgram.Result {
    try Self.run(
      "\(folder)/bin/python",
      ["-m", "pip", "install", "--quiet", "--retries", "1"] + packages
    )
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> BuiltProgram.Result {
    // Where and how packages are fetched on this machine is for its own configuration to say.
    var environment = ProcessInfo.processInfo.environment
    environment["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    return try BuiltProgram.run(
      program,
      arguments: arguments,
      environment: environment,
      within: .seconds(240)
    )
  }
}
