import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import Testing

@testable import Commands

@Suite struct ScanTests {
  /// What `scan --json` prints, as a script reads it.
  private struct Report: Decodable {
    let data: [Finding]
    let files: Int
    let unreadable: [String]
    let asked: Bool
    let revoked: [String]

    struct Finding: Decodable {
      let file: String
      let line: Int
      let column: Int
      let binary: Bool
      let verdict: String
      let hint: String?
      let key: KeyRecord?
    }
  }

  private func report(_ outcome: Desk.Outcome) throws -> Report {
    try WireFormat.decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func liveKeyIsFoundWhereItStands() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let tree = try desk.tree([
      "src/config.py": "import os\nKEY = \"é\(secret)\"\n", "README": "no key here\n",
    ])

    let outcome = await desk.run("scan", tree)
    #expect(outcome.status == .refused)
    #expect(outcome.lines.count == 1)
    let key = try await desk.key("deploy")
    let hint = "\(key.type.prefix)\(key.hint.full)"
    let expected =
      "\(tree)/src/config.py:2:9  \(hint)  live key  ACCEPTED  deploy (\(key.id), prod), owner ops1"
    #expect(outcome.lines[0] == expected)
    #expect(outcome.errors == "1 credential at 1 place in 2 files: 1 ACCEPTED.\n")
  }

  @Test func credentialIsNeverPrinted() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let altered = String(secret.dropLast()) + (secret.hasSuffix("0") ? "1" : "0")
    let tree = try desk.tree(["a": "\(secret)\n\(altered)\n"])
    for options in [[], ["--json"], ["--all"], ["--all", "--json"], ["--revoke", "--yes"]] {
      let outcome = await desk.run(arguments: ["scan", tree] + options)
      #expect(!outcome.output.isEmpty)
      for text in [outcome.output, outcome.errors] {
        #expect(!text.contains(secret.dropFirst(12).prefix(8)))
        #expect(!text.contains(altered.dropFirst(12).prefix(8)))
      }
    }
  }

  @Test func endedKeysAreFoundAndDoNoHarm() async throws {
    let desk = try Desk()
    let revoked = await desk.create("revoked")
    _ = await desk.run("keys", "revoke", "revoked", "--yes")
    let disabled = await desk.create("disabled")
    _ = await desk.run("keys", "disable", "disabled")
    let expired = await desk.run("keys", "create", "old", "--scope", "read:projects", "--expires", "1d")
      .output
    let foreign = try await Desk().create("deploy")
    desk.clock.advance(days: 2)

    let input = [revoked, disabled, expired, foreign].joined(separator: "\n")
    let outcome = await desk.run("scan", "-", input: input)
    #expect(outcome.status == .success)
    #expect(outcome.lines.allSatisfy { $0.hasPrefix("(standard input):") })
    #expect(outcome.lines[0].contains("  revoked  revoked (key_"))
    #expect(outcome.lines[1].contains("  disabled  disabled (key_"))
    #expect(outcome.lines[2].contains("  expired  old (key_"))
    #expect(outcome.lines[3].hasSuffix("  live key  unknown here"))
    #expect(outcome.errors.hasSuffix(": 1 disabled, 1 revoked, 1 expired, 1 unknown here.\n"))
  }

  @Test func everyPlaceOfACredentialIsReportedOnce() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let tree = try desk.tree(["a": "\(secret),\(secret)\n", "b/c": "x\n\n \(secret)"])
    let found = try report(await desk.run("scan", tree, "--json"))
    #expect(
      found.data.map { "\($0.file.dropFirst(tree.count)):\($0.line):\($0.column)" }
        == ["/a:1:1", "/a:1:\(secret.count + 2)", "/b/c:3:2"]
    )
    #expect(found.data.allSatisfy { $0.verdict == "live" && $0.key?.name == "deploy" && !$0.binary })
    #expect(found.files == 2)
    #expect(found.asked)
  }

  @Test func whatOnlyLooksLikeACredentialIsReportedOnDemand() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let tree = try desk.tree(["a": String(secret.dropLast(6)) + "000000 and qx_live_abc123...\n"])
    let usual = await desk.run("scan", tree)
    #expect(usual.status == .success)
    #expect(usual.output.isEmpty)
    #expect(usual.errors == "No credential in 1 file.\n")
    let all = await desk.run("scan", tree, "--all")
    #expect(all.status == .success)
    #expect(
      all.output == "\(tree)/a:1:1  qx_live_…  no credential: its checksum does not match: mistyped, "
        + "cut short or altered\n"
    )
  }

  @Test func programsAndWideTextAreSearchedToo() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let tree = try desk.tree([:])
    let program = Data([0x7F, 0, 1, 0xFF, 0xFE]) + Data(secret.utf8) + Data([0x41, 0, 0x80])
    try program.write(to: URL(filePath: tree + "/program"))
    let wide = try #require("a\r\n\(secret)\r\n".data(using: .utf16LittleEndian))
    try wide.write(to: URL(filePath: tree + "/wide.txt"))
    let found = try report(await desk.run("scan", tree, "--json"))
    #expect(found.data.map(\.binary) == [true, true])
    #expect(found.data.map(\.line) == [1, 2])
    #expect(found.data.map(\.verdict) == ["live", "live"])
    #expect(await desk.run("scan", tree).lines.allSatisfy { $0.hasSuffix("  (binary file)") })
  }

  @Test func credentialAcrossTwoReadsIsFound() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let piece = 1 << 18
    for shift in [1, 4, 20, 45] {
      let tree = try desk.tree(["big": String(repeating: ".", count: piece - shift) + secret])
      let found = try report(await desk.run("scan", tree, "--json"))
      #expect(found.data.map(\.column) == [piece - shift + 1])
    }
  }

  @Test func storeIsNotNeeded() async throws {
    let desk = try Desk()
    let secret = try await Desk().create("deploy")
    let tree = try desk.tree(["a": secret])
    for arguments in [["scan", tree], ["scan", tree, "--db", desk.folder.path + "/none.db"]] {
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.status == .success)
      #expect(outcome.output.hasSuffix("  live key  not asked\n"))
      #expect(outcome.errors.contains("Whether they are live could not be asked: there is no store at "))
    }
    #expect(try report(await desk.run("scan", tree, "--json")).asked == false)
    let revoking = await desk.run("scan", tree, "--revoke", "--yes")
    #expect(revoking.status == .storeUnavailable)
    #expect(!FileManager.default.fileExists(atPath: desk.file))
  }

  @Test func unreadableFilesAreNamed() async throws {
    let desk = try Desk()
    let tree = try desk.tree(["a": "nothing"])
    let outcome = await desk.run("scan", tree + "/none", tree)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("qodryx: cannot read \(tree)/none: No such file or directory\n"))
    #expect(outcome.errors.hasSuffix("No credential in 1 file.\n"))
    let found = try report(await desk.run("scan", tree + "/none", tree, "--json"))
    #expect(found.unreadable == [tree + "/none"])
  }

  @Test func linksAreNotFollowedUnlessTheyAreNamed() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let outside = try desk.tree(["key": secret])
    let tree = try desk.tree(["a": "nothing"])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: tree + "/file", withDestinationPath: outside + "/key")
    try files.createSymbolicLink(atPath: tree + "/folder", withDestinationPath: outside)
    try files.createSymbolicLink(atPath: tree + "/loop", withDestinationPath: tree)
    let outcome = await desk.run("scan", tree)
    #expect(outcome.status == .success)
    #expect(outcome.errors == "No credential in 1 file.\n")
    #expect(await desk.run("scan", tree + "/file").status == .refused)
    #expect(await desk.run("scan", tree + "/folder").status == .refused)
  }

  @Test func liveKeyIsRevokedWithThePlaceAsTheReason() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let tree = try desk.tree(["src/a.env": "\n\(secret)\n\(secret)\n"])
    let outcome = await desk.run("scan", tree, "--revoke", "--yes")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("Revoked deploy (qx_live_…"))
    let key = try await desk.key("deploy")
    #expect(key.revokedReason?.hasPrefix("found in ") == true)
    #expect(key.revokedReason?.hasSuffix("src/a.env:2 by scan") == true)
    #expect(await desk.run("scan", tree).status == .success)
  }

  @Test func keyIsKeptWhereItsNameIsNotTyped() async throws {
    let desk = try Desk()
    let first = await desk.create("first")
    let tree = try desk.tree(["a": first])
    #expect(await desk.run("scan", tree, "--revoke").status == .usage)
    desk.isTerminal = true
    let kept = await desk.run("scan", tree, "--revoke", input: "something\n")
    #expect(kept.status == .refused)
    #expect(kept.errors.contains("Kept first: that is not the name"))
    #expect(try await desk.key("first").revokedAt == nil)
    let ended = await desk.run("scan", tree, "--revoke", input: "first\n")
    #expect(ended.errors.contains("Type the name to revoke it: "))
    #expect(try await desk.key("first").revokedAt != nil)
  }

  @Test func tokenOfAnAppEndsWithItsGrant() async throws {
    let desk = try Desk()
    _ = await desk.create("first")
    let tokens = try await desk.withStore { store in try await store.connect(store) }
    func text(_ secret: Secret) -> String { secret.withBytes { String(decoding: $0, as: UTF8.self) } }
    let tree = try desk.tree(["a": "\(text(tokens.access))\n\(text(tokens.refresh))\n"])
    let found = await desk.run("scan", tree)
    #expect(found.status == .refused)
    #expect(found.lines[0].contains("  access token  ACCEPTED  qodryx CLI (grt_"))
    #expect(found.lines[1].hasSuffix("  refresh token  not asked"))
    let ended = try report(await desk.run("scan", tree, "--revoke", "--yes", "--json"))
    #expect(ended.revoked == [tokens.grant.id.rawValue])
    #expect(await desk.run("scan", tree).status == .success)
  }

  @Test func serverIsAskedAboutEachCredential() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let token = await desk.createToken("laptop", scope: "read:keys,write:keys")
    let tree = try desk.tree(["a.env": "\(secret)\n\(secret)\n"])
    desk.leaveStore()
    try await desk.withServer { address in
      desk.environment["QODRYX_API_KEY"] = token
      let outcome = await desk.run("scan", tree, "--remote", address)
      #expect(outcome.status == .refused)
      #expect(outcome.lines.count == 2)
      #expect(outcome.lines[0].contains("  ACCEPTED  deploy (key_"))
      let ended = try report(await desk.run("scan", tree, "--remote", address, "--revoke", "--yes", "--json"))
      #expect(ended.revoked.count == 1)
      let after = await desk.run("scan", tree, "--remote", address)
      #expect(after.status == .success)
      #expect(after.lines[0].contains("  revoked  deploy (key_"))
    }
  }

  /// A script must not take silence for safety, nor a wrong password for a find.
  @Test func serverThatDoesNotAnswerIsNoAllClear() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let tree = try desk.tree(["a.env": secret])
    desk.leaveStore()
    let unauthorized = await desk.run("scan", tree, "--remote", "http://127.0.0.1:9")
    #expect(unauthorized.status == .storeUnavailable)
    #expect(unauthorized.errors.contains("there is no credential for 127.0.0.1"))
    try await desk.withServer { address in
      desk.environment["QODRYX_API_KEY"] = try await Desk().create("stranger")
      let outcome = await desk.run("scan", tree, "--remote", address)
      #expect(outcome.status == .storeUnavailable)
      #expect(outcome.output.hasSuffix("  live key  not asked\n"))
      #expect(outcome.errors.contains("does not accept the credential from QODRYX_API_KEY"))
    }
  }

  @Test func usageIsChecked() async throws {
    let desk = try Desk()
    for arguments in [[], [""], ["-", "-"], [".", "--yes"], ["-", "--revoke"]] {
      #expect(await desk.run(arguments: ["scan"] + arguments).status == .usage)
    }
  }
}
