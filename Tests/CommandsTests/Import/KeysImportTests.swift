import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

@Suite struct KeysImportTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// A key that another system has issued.
  private func key(_ type: CredentialType = .live) -> String {
    var generator = SystemRandomNumberGenerator()
    return Token.issue(type, using: &generator).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func digest(_ key: String) -> (hex: String, base64: String, hint: String) {
    let digest = Array(key.utf8).withUnsafeBytes { CredentialDigest(of: $0) }.bytes
    let hex = digest.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
    let body = key.split(separator: "_").last ?? ""
    return (hex, Data(digest).base64EncodedString(), "\(body.prefix(4))…\(body.suffix(4))")
  }

  private func run(_ text: String, _ arguments: String...) async -> Desk.Outcome {
    await desk.run(arguments: ["keys", "import", "-"] + arguments, input: text)
  }

  private func isAccepted(_ key: String) async -> Bool {
    await desk.run("check", "--stdin", input: key).status == .success
  }

  @Test func keysOfATableWorkAtOnceAndAreNeverShown() async throws {
    let (first, second) = (key(), key(.test))
    let outcome = await run(
      """
      name,scopes,key,owner,created_at,rate limit
      deploy,read:projects write:deployments,\(first),ci,2026-09-01,50
      "say ""hi"", twice",read:projects,\(second),,,

      """
    )
    #expect(outcome.status == .success)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "Imported 2 keys.\n")
    for key in [first, second] { #expect(await isAccepted(key)) }
    let deploy = try await desk.key("deploy")
    #expect(deploy.type == .live && deploy.environment == .production && deploy.owner == "ci")
    #expect(deploy.scopes.joined == "read:projects write:deployments")
    #expect(deploy.rateLimit == 50 && deploy.createdAt.internetTime == "2026-09-01T00:00:00.000Z")
    let other = try await desk.key("say \"hi\", twice")
    #expect(other.type == .test && other.environment == .development && other.owner == "ops1")
    #expect(await desk.run("audit", "list", "--key", "deploy").output.contains("key.imported"))
  }

  @Test func digestsAreTakenInEveryUsualForm() async throws {
    let keys = [key(), key(.readOnly), key(.personal), key()]
    let digests = keys.map { digest($0) }
    let outcome = await run(
      """
      name,type,scopes,digest,hint
      a,live,read:projects,\(digests[0].hex),\(digests[0].hint)
      b,ro,read:projects,sha256:\(digests[1].hex.uppercased()),qx_ro_\(digests[1].hint)
      c,pat,read:keys,\(digests[2].base64),\(digests[2].hint.replacing("…", with: "..."))
      d,live,read:projects,\(digests[3].base64.replacing("+", with: "-").replacing("/", with: "_").dropLast()),\
      \(digests[3].hint)
      """
    )
    #expect(outcome.errors == "Imported 4 keys.\n")
    for key in keys { #expect(await isAccepted(key)) }
    #expect(try await desk.key("c").environment == nil)
  }

  @Test func dryRunShowsWhatWouldHappenAndWritesNothing() async throws {
    let text =
      "name,scopes,key,status\nnew,read:projects,\(key()),\nstopped,read:projects,\(key()),disabled\n"
    let outcome = await run(text, "--dry-run")
    #expect(outcome.status == .success)
    #expect(outcome.lines[0].hasPrefix("LINE  NAME     KEY            ENV   OWNER  CREATED     RESULT"))
    #expect(outcome.lines[1].contains("   2  new      qx_live_…"))
    #expect(outcome.lines[2].contains("new, disabled  read:projects"))
    #expect(outcome.errors == "Would import 2 keys.\n")
    #expect(!FileManager.default.fileExists(atPath: desk.file))
    let json = await run(text, "--dry-run", "--json")
    #expect(json.output.contains("\"dry_run\" : true"))
    #expect(json.output.contains("\"imported\" : 0"))
    #expect(json.output.contains("\"id\" : null"))
  }

  @Test func everyProblemIsSaidWithItsPlaceAndNothingIsWritten() async throws {
    _ = await desk.create("taken")
    let (good, relabelled) = (key(), key().replacing("qx_live_", with: "qx_test_"))
    let outcome = await run(
      """
      name,type,scopes,environment,expires_at,rate_limit,key,status
      good,,read:projects,,,,\(good),
      taken,,read:projects,,,,\(key()),
      ,test,read:nothing,moon,tomorrow,many,\(key()),asleep
      other,,read:projects,,,,sk_live_0123456789,
      label,,read:projects,,,,\(relabelled),
      past,,read:projects,,2020-01-01,,\(key()),
      short,,read:projects
      """
    )
    #expect(outcome.status == .usage)
    #expect(outcome.output.isEmpty)
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    for (index, words) in [
      "line 3, name: \"taken\" is in use by key_",
      "line 4, type: the key is of the type live",
      "line 4, environment: write prod, staging or dev, not \"moon\"",
      "line 4, expires_at: write 2026-11-01 or 2026-11-01T09:30:00Z, not \"tomorrow\"",
      "line 4, rate_limit: write a number of requests a minute, not \"many\"",
      "line 4, status: write active, disabled, expired or revoked, not \"asleep\"",
      "line 5, key: it has another form than qodryx's",
      "line 6, key: its checksum does not match",
      "line 7, expires_at: it lies in the past: say in created_at when the key was made",
      "line 8: it has 3 values, and the first line names 8 columns",
    ].enumerated() {
      #expect(lines[index].hasPrefix("standard input: \(words)"), "\(lines[index])")
    }
    #expect(lines.last == "qodryx: 10 problems in standard input: nothing was imported")
    #expect(!outcome.errors.contains(good.suffix(30)))
    #expect(await !isAccepted(good))
    #expect(await desk.run("keys", "list", "--filter", "is:any").lines.count == 2)
  }

  @Test func namesOfColumnsCanBeGiven() async throws {
    let key = key()
    let text = "Service;Rights;Secret;Team;Cost\nbilling;read:projects;\(key);finance;12\n"
    let refused = await run(text)
    #expect(refused.status == .usage)
    #expect(refused.errors.contains("column Cost: nobody knows this column"))
    #expect(refused.errors.contains("there is neither a key nor a digest column"))
    let outcome = await run(
      text,
      "--map",
      "service=name",
      "--map",
      "Rights=scopes",
      "--map",
      "SECRET=key",
      "--map",
      "team=owner",
      "--map",
      "cost=-"
    )
    #expect(outcome.errors == "Imported 1 key.\n")
    #expect(try await desk.key("billing").owner == "finance")
    #expect(await isAccepted(key))
    for wrong in ["name", "=name", "a=b"] {
      #expect(await run(text, "--map", wrong).status == .usage)
    }
    #expect(await run(text, "--map", "colour=note").errors.contains("column colour: --map names this column"))
  }

  @Test func exportWithKeysAddedComesBackAsItWas() async throws {
    let secrets = ["=plan": await desk.create("=plan"), "halted": await desk.create("halted", type: "test")]
    _ = await desk.create("ended")
    _ = await desk.run("keys", "edit", "=plan", "--note", "line \"one\", more", "--owner", "ci")
    _ = await desk.run("keys", "disable", "halted")
    _ = await desk.run("keys", "revoke", "ended", "--yes", "--reason", "leaked")
    let exported = await desk.run("keys", "export", "--format", "csv").output.split(separator: "\r\n")
    let redacted = await desk.run("keys", "import", "-", input: exported.joined(separator: "\r\n"))
    #expect(redacted.errors.contains("there is neither a key nor a digest column, and an export has none"))

    var ended = ""
    let lines = exported.enumerated().map { index, line in
      guard index > 0 else { return "\(line),key" }
      let name = line.split(separator: ",")[1].drop { $0 == "'" }
      if let secret = secrets[String(name)] { return "\(line),\(secret)" }
      ended = key()
      return "\(line),\(ended)"
    }
    let table = "\u{FEFF}" + lines.joined(separator: "\r\n")
    let other = desk.folder.appending(path: "other/keys.db").path
    let outcome = await desk.run("keys", "import", "-", "--db", other, input: table)
    #expect(outcome.errors.hasPrefix("Imported 3 keys.\nNot taken over: id, prefix, created_by,"))
    let first = await desk.run("keys", "list", "--filter", "is:any", "--json").output
    let second = await desk.run("keys", "list", "--filter", "is:any", "--json", "--db", other).output
    func records(_ text: String) throws -> [String: KeyRecord] {
      let list = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(text.utf8)).data
      return Dictionary(uniqueKeysWithValues: list.map { ($0.name, $0) })
    }
    let (before, after) = (try records(first), try records(second))
    #expect(after.keys.sorted() == ["=plan", "ended", "halted"])
    for (name, record) in after {
      let old = try #require(before[name])
      #expect(
        record.scopes == old.scopes && record.description == old.description && record.owner == old.owner
      )
      #expect(record.status == old.status && record.type == old.type && record.environment == old.environment)
      #expect(record.createdAt == old.createdAt && record.disabledAt == old.disabledAt)
      #expect(record.revokedAt == old.revokedAt && record.revokedReason == old.revokedReason)
      #expect(record.id != old.id)
    }
  }

  @Test func documentsAreReadAsWell() async throws {
    let (first, second) = (key(), key())
    let outcome = await run(
      """
      {"next_cursor": null, "data": [
        {"name": "caf\\u00e9 \\ud83d\\udd11", "scopes": ["read:projects", "write:projects"], "key": "\(first)",
         "rate_limit": 5, "id": "key_x", "expires_at": null},
        {"key": "\(second.dropLast())\\u00\(String(second.utf8.last ?? 0, radix: 16))", "name": "b",
         "scopes": "read:security"}
      ]}
      """
    )
    #expect(outcome.errors == "Imported 2 keys.\nNot taken over: id.\n")
    #expect(try await desk.key("café 🔑").scopes.joined == "read:projects write:projects")
    #expect(try await desk.key("café 🔑").rateLimit == 5)
    for key in [first, second] { #expect(await isAccepted(key)) }
    let nested = await run(
      "[{\"name\": {\"a\": [1, \"]\"]}, \"scopes\": [[1]], \"key\": \"x\", \"note\": \"\"}]"
    )
    #expect(nested.errors.contains("line 1, name: write a text, a number or a list of texts"))
    #expect(nested.errors.contains("line 1, scopes: write a text, a number or a list of texts"))
  }

  @Test func keysThatAreThereStopItUnlessTheyMayBeLeftOut() async throws {
    let (first, second) = (key(), key())
    let text = "name,scopes,key\na,read:projects,\(first)\n"
    _ = await run(text)
    let more = text + "b,read:projects,\(second)\n"
    let stopped = await run(more)
    #expect(stopped.status == .usage)
    #expect(stopped.errors.contains("line 2: the store has this key already, as key_"))
    #expect(await !isAccepted(second))
    let outcome = await run(more, "--skip-existing", "--json")
    #expect(outcome.output.contains("\"imported\" : 1"))
    #expect(outcome.output.contains("\"existing\" : 1"))
    #expect(await isAccepted(second))
    let json = await run(more, "--json")
    #expect(json.status == .usage)
    #expect(json.output.contains("\"line\" : 3"))
  }

  @Test func credentialWhereANameBelongsIsNeverKept() async throws {
    let secret = key()
    let outcome = await run("name,scopes,key,note\na,read:projects,\(key()),old was \(secret)\n")
    #expect(outcome.errors.contains("line 2, note: a credential stands in it"))
    let headless = await run("\(secret),read:projects\n")
    #expect(
      headless.errors.contains("line 1: a credential stands there: the first line must name the columns")
    )
    for errors in [outcome.errors, headless.errors] { #expect(!errors.contains(secret.suffix(20))) }
  }

  @Test func fileWithKeysIsToBeDeleted() async throws {
    let file = desk.folder.appending(path: "keys.json").path
    try "[{\"name\": \"a\", \"scopes\": [\"read:projects\"], \"key\": \"\(key())\"}]"
      .write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = await desk.run("keys", "import", file)
    #expect(outcome.errors.contains("\(file) still holds the keys themselves: delete it"))
    #expect(await desk.run("keys", "import", file + ".no").errors.contains("cannot read"))
    #expect(await desk.run("keys", "import", file, "--remote", "https://keys.example.com").status == .usage)
  }
}
