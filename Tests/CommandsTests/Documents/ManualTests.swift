import Foundation
import Testing

@testable import Commands

@Suite struct ManualTests {
  /// What `--experimental-dump-help` says of a command, as far as it matters here.
  private struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool
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
        + (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap {
          $0.paths(below: path + " ")
        }
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
      #expect(manual.contains(path.replacing("-", with: "\\-")), "\(path) is missing")
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

  /// Made anew with `Assets/generate.sh`.
  @Test func manualIsMadeFromTheProgramAndThePassagesWrittenByHand() async throws {
    var page = try String(contentsOf: Assets.folder.appending(path: "man/qodryx.1.in"), encoding: .utf8)
    for part in ["commands", "keys"] {
      let made = try await Desk().run("manual", part)
      #expect(made.status == .success && made.output.hasSuffix("\n"))
      let room = "\n.\\\" \(part)\n"
      #expect(page.contains(room))
      page = page.replacing(room, with: "\n\(made.output)")
    }
    #expect(manual == page, "run: Assets/generate.sh")
  }

  @Test func textIsNeverTakenForARequestOfTheFormatter() {
    #expect(Roff.item(".x -y", "'it\\") == [".TP", ".B \".x \\-y\"", "\\(aqit\\(rs"])
    #expect(
      Roff.paragraphs(".a\n\n  .b\n  c…\n\nd") == [
        "\\&.a", ".PP", ".RS", ".nf", "\\&.b", "c\\[u2026]", ".fi", ".RE", ".PP", "d",
      ]
    )
  }

  @Test func manualNamesTheKeysOfEveryPlace() throws {
    let manual = try #require(manual)
    for words in ["In the list of keys", "end a key for good", "PgDn ^F", "While a new secret is shown"] {
      #expect(manual.contains(words.replacing("^", with: "\\(ha")), "\(words) is missing")
    }
  }

  @Test func manualIsOfThisVersion() throws {
    #expect(try #require(manual).contains("\"qodryx \(Version.current)\""))
  }
}
