import Credentials
import Foundation
import Testing

@testable import Commands

@Suite struct ConfigTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    desk.environment["XDG_CONFIG_HOME"] = desk.folder.appending(path: "config").path
  }

  private var path: String { desk.folder.appending(path: "config/qodryx/config.yaml").path }

  private func write(_ text: String) throws {
    let folder = desk.folder.appending(path: "config/qodryx")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
  }

  @Test func initWritesEverySettingForItsOwnerAlone() async throws {
    #expect(await desk.run("config", "init").status == .success)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for setting in Setting.allCases { #expect(text.contains("\n#\(setting.rawValue):")) }
    #expect(text.contains("rotate-most-overdue: [\"R\"]"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(await desk.run("config", "check").status == .success)
  }

  @Test func initNeverReplacesAFileUnasked() async throws {
    try write("theme: light\n")
    let refusal = await desk.run("config", "init")
    #expect(refusal.status == .refused)
    #expect(refusal.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "theme: light\n")
    #expect(await desk.run("config", "init", "--force").status == .success)
  }

  @Test func everyDefaultMayBeUncommented() {
    let lines = ConfigurationText.standard.split(separator: "\n").map(String.init)
    let settings = lines.filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") || $0.hasPrefix("#  ") }
      .map { String($0.dropFirst()) }
    // Commands work on a file or a server.
    let text = settings.filter { !$0.hasPrefix("remote:") }.joined(separator: "\n")
    let configuration = Configuration(parsing: text)
    #expect(configuration.problems == [])
    #expect(configuration.values.count == Setting.allCases.count - 1)
  }

  @Test(arguments: [
    ("theme: pink", 1, "theme: \"pink\" is none of"),
    ("# a\nread-only: yes", 2, "write true or false"),
    ("times: [utc]", 1, "times needs one value"),
    ("colour: red", 1, "there is no setting \"colour\""),
    ("them: dark", 1, "is it theme?"),
    ("database: keys.db", 1, "write the whole path"),
    ("remote: http://keys.example.com", 1, "remote: \"http://keys.example.com\""),
    ("database: /a.db\nremote: https://keys.example.com", 2, "Leave one out"),
    ("filter: is:blue", 1, "filter: "),
    ("columns: owner", 1, "needs a list"),
    ("columns: [owner, cost]", 1, "\"cost\" is none of type, env"),
    ("sort: height", 1, "is none of rotation, name"),
    ("keys:\n  rotate: e", 2, "is also edit"),
    ("keys:\n  zebra: e", 2, "There is no command zebra"),
    ("keys:\n  rotate:\n    - r\n    - alt-x", 4, "sends Alt as Esc"),
    ("keys:\n  revoke: enter", 2, "pressed too easily"),
    ("keys: r", 1, "a line of its own"),
    ("theme: dark\ntheme: light", 1, "stands there twice"),
    ("keys:\n  previous-key: [[]", 3, "this is not YAML"),
    ("just words", 1, "write one setting on each line"),
  ])
  func whatIsWrongIsFoundAtItsLine(text: String, line: Int, words: String) async throws {
    try write(text + "\n")
    let check = await desk.run("config", "check")
    #expect(check.status == .refused)
    #expect(check.output.hasPrefix("\(path):\(line): "), "\(check.output)")
    #expect(check.output.contains(words), "\(check.output)")
  }

  @Test func allThatIsWrongIsToldAtOnce() async throws {
    try write("theme: pink\nkeys:\n  rotate: alt-x\nsort: height\n")
    #expect(await desk.run("config", "check").lines.count == 3)
    let record = await desk.run("config", "check", "--json")
    #expect(record.output.contains("\"line\":3"))
  }

  @Test func withoutAFileTheDefaultsHold() async throws {
    let check = await desk.run("config", "check")
    #expect(check.status == .success)
    #expect(check.output.contains("config init"))
    #expect(await desk.run("config", "path").output == path + "\n")
  }

  @Test func showSaysWhatHoldsAndWhy() async throws {
    try write("theme: light\n\ndatabase: /srv/keys.db\n")
    let shown = await desk.run("config", "show")
    #expect(shown.output.contains("theme      light"))
    #expect(shown.output.contains("config.yaml:1"))
    #expect(shown.lines.contains { $0.hasPrefix("database") && $0.hasSuffix("QODRYX_DB") })
    desk.environment["QODRYX_DB"] = nil
    let without = await desk.run("config", "show")
    #expect(without.lines.contains { $0.hasPrefix("database") && $0.hasSuffix("config.yaml:3") })
    let record = await desk.run("config", "show", "--json")
    #expect(record.output.contains("\"origin\":\"default\""))
  }

  @Test func commandsWorkOnTheStoreThatTheFileNames() async throws {
    desk.environment["QODRYX_DB"] = nil
    try write("database: ~/mine/keys.db\n")
    _ = await desk.create("deploy")
    #expect(FileManager.default.fileExists(atPath: desk.folder.appending(path: "mine/keys.db").path))
    #expect(await desk.run("keys", "list", "--quiet").output.contains("key_"))
  }

  @Test func theWrongStoreIsNeverGuessed() async throws {
    desk.environment["QODRYX_DB"] = nil
    try write("remote: [\n")
    let outcome = await desk.run("keys", "create", "deploy", "--scope", "read:projects")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("config.yaml"))
    #expect(await desk.run("keys", "list", "--db", desk.file).status == .storeUnavailable)
  }

  @Test func whatOnlyTheDashboardUsesStopsNoCommand() async throws {
    try write("theme: pink\n")
    let outcome = await desk.run("keys", "create", "deploy", "--scope", "read:projects")
    #expect(outcome.status == .success)
    #expect(!outcome.errors.contains("pink"))
  }

  @Test func whoWantedToBeKeptFromChangesIs() {
    #expect(Configuration(parsing: "read-only: yes").isReadOnly)
    #expect(Configuration(parsing: "read-only: true").isReadOnly)
    #expect(!Configuration(parsing: "read-only: false").isReadOnly)
    #expect(!Configuration(parsing: "").isReadOnly)
  }
}
