import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

@Suite struct CheckTests {
  @Test func acceptedKeySaysWhoseItIs() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy", scope: "read:projects,write:deployments")
    let outcome = await desk.run("check", "--stdin", input: "  \(secret)\r\n\n")
    #expect(outcome.status == .success)
    #expect(outcome.lines.count == 4)
    #expect(outcome.lines[0].hasSuffix("  accepted"))
    #expect(outcome.lines[1].hasPrefix("  Name    deploy (key_"))
    #expect(outcome.lines[3] == "  Scopes  read:projects write:deployments")
    #expect(outcome.errors.isEmpty)
  }

  @Test func credentialIsNeverEchoed() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    _ = await desk.run("keys", "revoke", "deploy", "--yes")
    let altered = String(secret.dropLast()) + (secret.hasSuffix("0") ? "1" : "0")
    for arguments in [["check", secret, altered, "xyzzy"], ["check", "--json", secret, altered, "xyzzy"]] {
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.status == .refused)
      for text in [outcome.output, outcome.errors] {
        #expect(!text.contains(secret.dropFirst(12)))
        #expect(!text.contains(altered.dropFirst(12)))
        #expect(!text.contains("xyzzy"))
      }
      #expect(outcome.errors.contains("use --stdin"))
      #expect(outcome.errors.count(where: \.isNewline) == 1)
    }
  }

  @Test func revokedKeyStillSaysWhoseItWas() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    _ = await desk.run("keys", "revoke", "deploy", "--yes")
    let outcome = await desk.run("check", "--stdin", "--json", input: secret)
    let list = try WireFormat.decode(RecordList<CredentialCheckRecord>.self, from: Data(outcome.output.utf8))
    let check = try #require(list.data.first)
    #expect(check.isWellFormed)
    #expect(check.isAccepted == false)
    #expect(check.refusal == "revoked")
    #expect(check.key?.name == "deploy")
  }

  @Test func keyOfAnotherStoreIsUnknown() async throws {
    let desk = try Desk()
    let other = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run("check", "--stdin", input: await other.create("deploy"))
    #expect(outcome.status == .refused)
    #expect(outcome.output.contains("refused: this store never issued it"))
  }

  @Test func formIsCheckedWithoutAStore() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let stranger = try Desk()
    stranger.environment["QODRYX_DB"] = nil
    let good = await stranger.run("check", "--stdin", input: secret)
    #expect(good.status == .success)
    #expect(good.output.contains("well-formed: live; no store was asked"))
    let bad = await stranger.run("check", "--stdin", input: "\(secret)x")
    #expect(bad.status == .refused)
    #expect(bad.output == "qx_live_…  malformed: qx_live_ must be followed by 38 characters, not 39\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: stranger.folder.path).isEmpty)
  }

  @Test func storeThatWasNamedMustExist() async throws {
    let desk = try Desk()
    let outcome = await desk.run("check", "--stdin", input: "qx_live_abc")
    #expect(outcome.status == .storeUnavailable)
  }

  @Test func somethingMustBePresented() async throws {
    let desk = try Desk()
    #expect(await desk.run("check").status == .usage)
    #expect(await desk.run("check", "--stdin", input: "\n \n").status == .usage)
    #expect(await desk.run("check", "--stdin", "qx_live_abc").status == .usage)
  }

  @Test func tokensOfAppsAreKnownByTheirForm() async throws {
    let desk = try Desk()
    _ = await desk.create("first")
    let tokens = try await desk.withStore { store in try await store.connect(store) }
    func text(_ secret: Secret) -> String { secret.withBytes { String(decoding: $0, as: UTF8.self) } }
    let input = "\(text(tokens.access))\n\(text(tokens.refresh))\n"

    let outcome = await desk.run("check", "--stdin", input: input)
    #expect(outcome.status == .success)
    #expect(outcome.lines[0].hasPrefix("qx_oauth_"))
    #expect(outcome.lines[0].hasSuffix("  accepted"))
    #expect(outcome.lines[1] == "  App     qodryx CLI (\(tokens.grant.id), access token)")
    #expect(outcome.lines[2] == "  For     ops1")
    #expect(outcome.lines[3] == "  Scopes  read:projects")
    #expect(outcome.lines[4].hasPrefix("  Until   "))
    #expect(outcome.lines[5].hasSuffix("well-formed: refresh token; it is good for new access tokens alone"))

    let json = await desk.run("check", "--stdin", "--json", input: input).output
    let records = try WireFormat.decode(RecordList<CheckedCredential>.self, from: Data(json.utf8)).data
    #expect(records.map(\.check.isAccepted) == [true, nil])
    #expect(records[0].user?.name == "ops1")
    #expect(records[0].user?.credential.id == tokens.grant.id.rawValue)

    desk.clock.advance(by: 3_600)
    let expired = await desk.run("check", "--stdin", input: text(tokens.access))
    #expect(expired.status == .refused)
    #expect(expired.output.contains("refused: it has expired"))

    desk.leaveStore()
    desk.environment["XDG_DATA_HOME"] = desk.folder.appending(path: "none").path
    let offline = await desk.run("check", "--stdin", input: input)
    #expect(offline.status == .success)
    #expect(offline.lines[0].hasSuffix("well-formed: access token; no store was asked"))
  }
}
