import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import Commands

@Suite struct BackupVerbsTests {
  private struct Record: Decodable {
    let file: String
    let keys: Int
    let events: Int
    let bytes: Int
    let kept: String?
  }

  @Test func backupSaysHowMuchItHolds() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let target = desk.folder.appending(path: "copy.db").path
    let outcome = await desk.run("backup", target)
    #expect(outcome.status == .success)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Backed up to \(target): 1 key, 2 events, "))
    #expect(outcome.errors.hasSuffix(" kB.\n"))
    let again = await desk.run("backup", target)
    #expect(again.status == .refused)
    #expect(again.errors.contains("add --force to replace it"))
    let forced = await desk.run("backup", target, "--force", "--json")
    let record = try JSONDecoder().decode(Record.self, from: Data(forced.output.utf8))
    #expect(record.keys == 1 && record.events == 3 && record.bytes > 0 && record.kept == nil)
  }

  @Test func restorationBringsBackTheBackup() async throws {
    let desk = try Desk()
    let target = desk.folder.appending(path: "copy.db").path
    _ = await desk.create("deploy")
    _ = await desk.run("backup", target)
    _ = await desk.create("later")
    #expect(await desk.run("restore", target).status == .usage)
    desk.isTerminal = true
    let kept = await desk.run("restore", target, input: "no\n")
    #expect(kept.status == .refused)
    #expect(kept.errors.contains("  now     2 keys, 5 events, "))
    #expect(kept.errors.contains("  backup  1 key, 2 events, "))
    #expect(try await desk.key("later").name == "later")
    let outcome = await desk.run("restore", target, input: "keys.db\n")
    #expect(outcome.status == .success)
    #expect(outcome.errors.contains("What was there is kept: \(desk.file).before-restore-"))
    #expect(await desk.run("keys", "show", "later").status == .refused)
    #expect(await desk.run("keys", "show", "deploy").status == .success)
  }

  @Test func restorationMakesAStoreWithoutAsking() async throws {
    let desk = try Desk()
    let target = desk.folder.appending(path: "copy.db").path
    _ = await desk.create("deploy")
    _ = await desk.run("backup", target)
    let other = desk.folder.appending(path: "other/keys.db").path
    let outcome = await desk.run("restore", target, "--db", other, "--json")
    #expect(outcome.status == .success)
    let record = try JSONDecoder().decode(Record.self, from: Data(outcome.output.utf8))
    #expect(record.file == other && record.keys == 1 && record.kept == nil)
    #expect(await desk.run("keys", "show", "deploy", "--db", other).status == .success)
  }

  @Test func serversAreNotBackedUpFromAfar() async throws {
    let desk = try Desk()
    for verb in ["backup", "restore"] {
      let outcome = await desk.run(verb, "x.db", "--remote", "https://keys.example.com")
      #expect(outcome.status == .usage)
      #expect(outcome.errors.contains("the store is at keys.example.com: name the file with --db"))
    }
    #expect(await desk.run("backup", "x.db").status == .storeUnavailable)
  }

  @Test(arguments: [(0, "0 B"), (999, "999 B"), (1_000, "1.0 kB"), (96_400, "96 kB"), (1_250_000, "1.2 MB")])
  func sizesAreShort(bytes: Int, words: String) {
    #expect(ByteCount.words(bytes) == words)
  }
}
