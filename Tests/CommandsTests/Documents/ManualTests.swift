import Foundation
import Testing

@testable import Commands

@Suite struct ManualTests {
  /// What `--experimental-dump-help` says of a command, as far as it matters here.
  private struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    struct Argument: Decodable {
      let names: [Name]?
      let shouldDisplay: Bool
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    /// `qodryx keys list` and the like, of this command and all below it.
    func paths(below parent: String = "") -> [String] {
      let path = parent + commandName
      return [path]
        + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.paths(below: path + " ") }
    }

    var longOptions: Set<String> {
      let own = (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }
        .filter { $0.kind == "long" }.map(\.name)
      return (subcommands ?? []).reduce(into: Set(own)) { $0.formUnion($1.longOptions) }
    }
  }

  private struct Tool: Decodable {
    let command: Command
  }

  private let manual = try? String(contentsOf: Assets.folder.appending(path: "man/qodryx.1"), encoding: .utf8)

  private func root() async throws -> Command {
    let text = try await Desk().run("--experimental-dump-help").output
    return try JSONDecoder().decode(Tool.self, from: Data(text.utf8)).command
  }

  @Test func manualNamesEveryCommand() async throws {
    let manual = try #require(manual)
    let paths = try await root().paths()
    #expect(paths.contains("qodryx keys revoke"))
    for path in paths {
      #expect(manual.contains(path), "\(path) is missing")
    }
  }

  @Test func manualNamesEveryOption() async throws {
    let manual = try #require(manual)
    let options = try await root().longOptions
    #expect(options.contains("rate-limit"))
    for option in options {
      let written = "\\-\\-" + option.replacing("-", with: "\\-")
      #expect(manual.contains(written), "--\(option) is missing")
    }
  }

  @Test func manualIsOfThisVersion() throws {
    #expect(try #require(manual).contains("\"qodryx \(Version.current)\""))
  }
}
