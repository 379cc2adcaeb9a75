import Foundation
import ProgramTesting
import Testing

/// A fresh Node project with the JavaScript client installed from its folder. It lies beside the tests' program.
struct NodeProject: Sendable {
  private let folder: String
  private let node: String
  /// How npm's installation and packing of the folder went.
  let installation: [BuiltProgram.Result]

  /// nil where it cannot be made. Made by the first test that needs it.
  static let shared: NodeProject? = try? NodeProject()

  /// Why a test is skipped that needs it.
  static let advice: Comment = "the JavaScript client cannot be installed here: that takes node with npm"

  static let source = ClientCase.folder.appending(path: "../../Sources/SDKs/javascript").standardizedFileURL

  private init?() throws {
    guard let node = Tool.path(of: "node"), let npm = Tool.path(of: "npm") else { return nil }
    self.node = node
    folder = try ClientCase.freshFolder("node-project")
    try Data(#"{"name": "project", "private": true, "type": "module"}"#.utf8)
      .write(to: URL(filePath: "\(folder)/package.json"))
    let quiet = ["--no-audit", "--no-fund", "--no-update-notifier"]
    let orders = [["install", Self.source.path], ["pack", Self.source.path, "--pack-destination", "."]]
    installation = try orders.map { [folder] words in
      try BuiltProgram.run(
        "sh",
        arguments: ["-c", #"cd "$0" && exec "$@""#, folder, npm] + words + quiet,
        environment: BuiltProgram.environment.merging(["HOME": folder]) { $1 },
        within: .seconds(120)
      )
    }
  }

  /// Runs a program that lies in the project.
  func run(
    _ text: String,
    as name: String,
    _ arguments: [String] = [],
    _ variables: [String: String] = [:]
  ) throws -> BuiltProgram.Result {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    return try BuiltProgram.run(
      node,
      arguments: ["\(folder)/\(name)"] + arguments,
      environment: BuiltProgram.environment.merging(variables) { $1 }
    )
  }
}
