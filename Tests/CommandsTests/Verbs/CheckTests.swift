import Credentials
import Foundation
import QodryxAPI
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
}
