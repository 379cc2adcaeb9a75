import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import Testing

@testable import Commands

@Suite struct KeysTests {
  @Test func secretIsAloneOnStandardOutput() async throws {
    let desk = try Desk()
    let outcome = await desk.run("keys", "create", "deploy", "--scope", "read:projects,write:deployments")
    #expect(outcome.status == .success)
    #expect(outcome.lines.count == 1)
    #expect(outcome.lines[0].wholeMatch(of: /qx_live_[0-9A-Za-z]{38}/) != nil)
    #expect(outcome.errors.contains("Created deploy"))
    #expect(outcome.errors.contains("Rotate by  21 Feb 2027"))
    #expect(outcome.errors.contains("shown once"))
    #expect(!outcome.errors.contains(outcome.lines[0]))
    let key = try await desk.key("deploy")
    #expect(key.savedAt != nil)
    #expect(key.environment == .production)
    #expect(key.owner == "ops1")
    #expect(key.scopes.joined == "read:projects write:deployments")
  }

  @Test func quietCreationSaysNothingElse() async throws {
    let desk = try Desk()
    let outcome = await desk.run(
      "keys",
      "create",
      "a",
      "--scope",
      "read:projects",
      "--type",
      "test",
      "--quiet"
    )
    #expect(outcome.lines[0].hasPrefix("qx_test_"))
    #expect(outcome.errors.isEmpty)
    #expect(try await desk.key("a").environment == .development)
  }

  @Test func recordOfANewKeyHasTheSecretOnce() async throws {
    let desk = try Desk()
    let outcome = await desk.run(
      "keys",
      "create",
      "a",
      "--scope",
      "read:projects",
      "--json",
      "--expires",
      "90d"
    )
    let members = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    )
    let secret = try #require(members["key"] as? String)
    #expect(secret.hasPrefix("qx_live_"))
    #expect(members["expires_at"] as? String == "2027-02-21T14:07:00.000Z")
    #expect(!outcome.errors.contains(secret))
    let shown = await desk.run("keys", "show", "a", "--json")
    #expect(!shown.output.contains(secret))
    #expect(!shown.output.contains("\"key\""))
  }

  @Test func unwrittenSecretLeavesTheKeyUnconfirmed() async throws {
    let desk = try Desk()
    let full = RecordingSink(failure: .closed)
    let outcome = await desk.run("keys", "create", "deploy", "--scope", "read:projects", output: full)
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("\"deploy\" exists but was never confirmed saved"))
    let key = try await desk.key("deploy")
    #expect(key.savedAt == nil)
    #expect(outcome.errors.contains(key.id.rawValue))
    #expect(await desk.run("keys", "list").output.contains("NOT SAVED"))
  }

  @Test(arguments: [
    (["--scope", "write:projects", "--type", "ro"], "a read-only key cannot hold write:projects"),
    (["--scope", "read:keys"], "only a personal token can hold read:keys"),
    (["--scope", "read:x"], "there is no scope \"read:x\": use read:projects"),
    ([], "name at least one with --scope"),
    (["--scope", "read:projects", "--expires", "soon"], "write never, 90d or 2027-02-21"),
    (["--scope", "read:projects", "--expires", "2020-01-01"], "the expiry lies in the past"),
    (["--scope", "read:projects", "--type", "pat"], "'live', 'test' or 'ro'"),
    (["--scope", "read:projects", "--rate-limit", "0"], "use 1 to 1000000"),
  ])
  func wrongDraftIsRefusedAndMakesNoStore(options: [String], message: String) async throws {
    let desk = try Desk()
    let program = ["keys", "create", "a"] + options
    let outcome = await desk.run(arguments: program)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.hasPrefix("qodryx: "))
    #expect(outcome.errors.contains(message))
    #expect(outcome.errors.count(where: \.isNewline) == 1)
    #expect(!FileManager.default.fileExists(atPath: desk.file))
  }

  @Test func listShowsScopesAndRotation() async throws {
    let desk = try Desk()
    try await desk.withStore { try await Samples.fill($0, clock: desk.clock) }
    let lines = await desk.run("keys", "list").lines.map { $0.replacing(/\s+(key|pat)_[0-9A-Z]+$/, with: "") }
    #expect(
      lines[0].hasPrefix("NAME              TYPE  KEY    ENV      OWNER     PR WF SE DE   AGE  ROTATION")
    )
    #expect(lines[1].hasPrefix("deploy-pipeline   live  …"))
    #expect(lines[1].hasSuffix("prod     ci        rw rw r· ·w  121d  OVERDUE 31d     4m"))
    #expect(lines.contains { $0.hasPrefix("scanner (old) ") && $0.hasSuffix("94d  grace 23h       5m") })
    #expect(lines.contains { $0.hasPrefix("demo-walkthrough") && $0.hasSuffix("NOT SAVED    never") })
    #expect(lines.count == 15)
  }

  @Test func listFollowsFilterSortAndCursor() async throws {
    let desk = try Desk()
    try await desk.withStore { try await Samples.fill($0, clock: desk.clock) }
    let overdue = await desk.run("keys", "list", "--filter", "is:overdue env:prod", "--sort", "name")
    #expect(overdue.lines.dropFirst().map { $0.prefix { $0 != " " } } == ["deploy-pipeline", "legacy-etl"])

    let first = await desk.run("keys", "list", "--sort", "name", "--limit", "9", "--json")
    let page = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(first.output.utf8))
    let cursor = try #require(page.nextCursor)
    let second = await desk.run("keys", "list", "--cursor", cursor, "--json")
    let rest = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(second.output.utf8))
    #expect(rest.nextCursor == nil)
    let names = (page.data + rest.data).map(\.name)
    #expect(names.count == 14)
    #expect(names == names.sorted())
  }

  @Test func emptyListSaysHowToMakeAKey() async throws {
    let desk = try Desk()
    try await desk.withStore { _ in }
    let outcome = await desk.run("keys", "list")
    #expect(outcome.status == .success)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "No key yet. Make one: qodryx keys create NAME --scope read:projects\n")
    #expect(await desk.run("keys").errors == outcome.errors)
  }

  @Test(arguments: [
    (["--filter", "is:foo"], "\"is:foo\" is not a filter: use any, active"),
    (["--sort", "colour"], "--sort: use one of rotation, name"),
    (["--filter", String(repeating: "x ", count: 501)], "--filter: at most 1000 characters, not 1002"),
    (["--cursor", "xyz"], "--cursor: this is not a cursor"),
    (["--limit", "0"], "--limit: use 1 to 1000, not 0"),
    (["--limit", "many"], "many"),
  ])
  func wrongListOptionIsAUsageError(options: [String], message: String) async throws {
    let desk = try Desk()
    try await desk.withStore { _ in }
    let outcome = await desk.run(arguments: ["keys", "list"] + options)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains(message))
  }

  @Test func showTellsWhatAKeyMayDoAndDid() async throws {
    let desk = try Desk()
    try await desk.withStore { try await Samples.fill($0, clock: desk.clock) }
    let outcome = await desk.run("keys", "show", "deploy-pipeline")
    #expect(outcome.lines[0] == "deploy-pipeline  OVERDUE 31d")
    #expect(outcome.output.contains("  Created      25 Jul 2026 by ops1 (ssh 10.20.9.1)\n"))
    #expect(outcome.output.contains("  Rotate by    23 Oct 2026, 31 days ago\n"))
    #expect(outcome.output.contains("  workflows    rw       r·\n"))
    #expect(outcome.output.contains("3 addresses"))
    #expect(outcome.output.contains("key.scopes_narrowed"))
  }

  @Test func unknownNameIsNotFound() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    for verb in ["show", "disable", "enable", "rotate"] {
      let outcome = await desk.run("keys", verb, "deplox")
      #expect(outcome.status == .refused)
      #expect(outcome.errors == "qodryx: there is no key \"deplox\"\n")
    }
  }

  @Test func editChangesWhatItNames() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy", scope: "read:projects,write:projects")
    let outcome = await desk.run(
      "keys",
      "edit",
      "deploy",
      "--name",
      "ship",
      "--note",
      "n",
      "--owner",
      "ci",
      "--environment",
      "staging",
      "--rate-limit",
      "5",
      "--scope",
      "read:projects"
    )
    #expect(outcome.status == .success)
    let key = try await desk.key("ship")
    #expect(key.note == "n" && key.owner == "ci" && key.environment == .staging && key.rateLimit == 5)
    #expect(key.scopes.joined == "read:projects")

    #expect(await desk.run("keys", "edit", "ship", "--scope", "write:projects").status == .usage)
    #expect(await desk.run("keys", "edit", "ship").errors.contains("say what to change"))
    #expect(await desk.run("keys", "edit", "ship", "--note", "n").errors.hasPrefix("Left ship"))
  }

  @Test func disabledKeyIsRefusedUntilItIsEnabled() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    #expect(await desk.run("keys", "disable", "deploy").status == .success)
    #expect(await desk.run("check", "--stdin", input: secret).status == .refused)
    #expect(await desk.run("keys", "enable", "deploy").status == .success)
    #expect(await desk.run("check", "--stdin", input: secret).status == .success)
  }

  @Test func policyIsShownAndSet() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let set = await desk.run("keys", "policy", "--period", "30d", "--warning", "3")
    #expect(set.output == "Keys are due for rotation after 30 days; the warning begins 3 days before.\n")
    let shown = await desk.run("keys", "policy", "--json")
    #expect(shown.output == "{\n  \"period_days\" : 30,\n  \"warning_days\" : 3\n}\n")
    #expect(await desk.run("keys", "policy", "--period", "2d").status == .usage)
    #expect(
      await desk.run("keys", "policy", "--period", "soon").errors.contains("--period: write a number of days")
    )
  }
}
