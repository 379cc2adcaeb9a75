import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

@Suite struct KeysExportTests {
  @Test func allKeysAreExportedAndNoSecret() async throws {
    let desk = try Desk()
    let first = await desk.create("first")
    desk.clock.advance(by: 60)
    _ = await desk.create("second")
    _ = await desk.run("keys", "revoke", "first", "--yes")
    let outcome = await desk.run("keys", "export")
    #expect(outcome.status == .success)
    #expect(outcome.errors == "Exported 2 keys.\n")
    #expect(!outcome.output.contains(first.dropFirst(12).prefix(8)))
    let list = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(outcome.output.utf8))
    #expect(list.data.map(\.name) == ["first", "second"])
    #expect(list.data.map(\.status) == [.revoked, .active])
    let log = await desk.run("audit", "list", "--limit", "1").lines
    #expect(log[1].contains("keys.exported") && log[1].hasSuffix("2 keys, is:any"))
    let some = await desk.run("keys", "export", "--filter", "second", "--quiet")
    #expect(some.errors.isEmpty)
    let fitting = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(some.output.utf8))
    #expect(fitting.data.map(\.name) == ["second"])
  }

  @Test func emptyStoreGivesAnEmptyDocument() async throws {
    let desk = try Desk()
    _ = await desk.create("first")
    let outcome = await desk.run("keys", "export", "--filter", "nothing-like-this")
    let list = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(outcome.output.utf8))
    #expect(list.data.isEmpty)
  }

  @Test func tableIsReadAsDataByASpreadsheet() async throws {
    let desk = try Desk()
    try await desk.withStore { store in
      _ = try await store.create(Samples.draft("=1+1", note: "a \"b\", c"), by: .ops1)
    }
    let file = desk.folder.appending(path: "keys.csv").path
    let outcome = await desk.run("keys", "export", file, "--format", "csv")
    #expect(outcome.status == .success)
    #expect(outcome.errors == "Exported 1 key to \(file).\n")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[0].hasPrefix("id,name,type,prefix,hint,scopes,environment,description,owner,status,"))
    #expect(lines[1].contains(",'=1+1,live,qx_live_,"))
    #expect(lines[1].contains(",\"a \"\"b\"\", c\","))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(await desk.run("keys", "export", file).status == .refused)
  }

  @Test func manyPagesFollowOneAnother() async throws {
    let desk = try Desk()
    try await desk.withStore { store in
      for number in 0..<1_003 {
        desk.clock.advance(by: 1)
        _ = try await store.create(Samples.draft("key \(number)"), by: .ops1)
      }
    }
    let output = await desk.run("keys", "export").output
    let list = try WireFormat.decode(RecordList<KeyRecord>.self, from: Data(output.utf8))
    #expect(list.data.map(\.name) == (0..<1_003).map { "key \($0)" })
  }
}
