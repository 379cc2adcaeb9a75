import Foundation
import ProgramTesting
import Testing

/// The Python client, installed from its folder in an environment of its own, beside the tests' program.
struct PythonSDK: Sendable {
  private let environment: VirtualEnvironment
  /// How pip's installation of the folder went.
  let installation: BuiltProgram.Result

  /// nil where nothing can be installed. Made by the first test that needs it.
  static let shared: PythonSDK? = try? PythonSDK()

  /// Why a test is skipped that needs it.
  static let advice: Comment =
    "packages cannot be built for Python here: python3 with venv, or PyPI, is out of reach"

  static let source = ClientCase.folder.appending(path: "../../Sources/SDKs/python").standardizedFileURL

  private init() throws {
    let folder = try ClientCase.freshFolder("python-sdk")
    environment = try VirtualEnvironment(at: "\(folder)/environment")
    // pip fetches what builds a package: where it cannot, that is no fault of the package.
    let fetched = try environment.install(["setuptools"])
    guard fetched.status == .exited(0) else {
      throw VirtualEnvironment.Impossible(description: fetched.errors)
    }
    // Building leaves files behind, and the source is not the place for them.
    try FileManager.default.copyItem(at: Self.source, to: URL(filePath: "\(folder)/python"))
    installation = try environment.install(["\(folder)/python"])
  }

  func run(_ arguments: [String], _ variables: [String: String] = [:]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      "\(environment.folder)/bin/python",
      arguments: arguments,
      environment: BuiltProgram.environment.merging(variables) { $1 }
    )
  }
}
