import Foundation
import Testing

/// The Python client, installed from its folder in an environment of its own, beside the tests' program.
struct PythonSDK: Sendable {
  private let folder: String

  /// nil where it cannot be installed: the reason is in ``problem``.
  static let shared: PythonSDK? = try? installed.get()

  /// Why a test is skipped that needs it.
  static var advice: Comment {
    guard case .failure(let problem) = installed else { return "the Python client is installed" }
    return "the Python client cannot be installed here: \(problem)"
  }

  private static let installed = Result<PythonSDK, any Error> { try PythonSDK() }

  static let source = ClientCase.folder.appending(path: "../../Sources/SDKs/python").standardizedFileURL

  var program: String { "\(folder)/environment/bin/python" }

  private struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  private init() throws {
    guard let python = Tool.path(of: "python3") else { throw Problem(description: "there is no python3") }
    folder = try ClientCase.freshFolder("python-sdk")
    // Building leaves files behind, and the source is not the place for them.
    try FileManager.default.copyItem(at: Self.source, to: URL(filePath: "\(folder)/python"))
    var environment = ProcessInfo.processInfo.environment
    environment["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    let steps = [
      [python, "-m", "venv", "\(folder)/environment"],
      [program, "-m", "pip", "install", "--quiet", "--retries", "1", "\(folder)/python"],
    ]
    for step in steps {
      let result = try BuiltProgram.run(
        step[0],
        arguments: Array(step.dropFirst()),
        environment: environment,
        within: .seconds(240)
      )
      guard result.status == .exited(0) else { throw Problem(description: result.errors) }
      guard !result.errors.lowercased().contains("warn") else { throw Problem(description: result.errors) }
    }
  }

  func run(_ arguments: [String], _ variables: [String: String] = [:]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      program,
      arguments: arguments,
      environment: BuiltProgram.environment.merging(variables) { $1 }
    )
  }
}
