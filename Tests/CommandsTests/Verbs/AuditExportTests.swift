import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

@Suite struct AuditExportTests {
  private func events(_ text: String) throws -> [AuditEventRecord] {
    try text.split(separator: "\n").map {
      try WireFormat.decode(AuditEventRecord.self, from: Data($0.utf8))
    }
  }

  @Test func eventsAreLinesFromTheOldestOn() async throws {
    let desk = try Desk()
    _ = await desk.create("a")
    _ = await desk.create("b")
    let outcome = await desk.run("audit", "export")
    #expect(outcome.status == .success)
    #expect(outcome.lines.count == 4)
    let events = try events(outcome.output)
    #expect(events.map(\.sequence) == [1, 2, 3, 4])
    #expect(events[1].previousHash == events[0].hash)
    #expect(outcome.errors == "Exported 4 events.\n")
    let log = await desk.run("audit", "list", "--action", "audit.").lines
    #expect(log.count == 2 && log[1].contains("audit.exported  standard output"))
    #expect(log[1].hasSuffix("4 events"))
    let some = await desk.run("audit", "export", "--action", "key.created", "--key", "b", "--quiet")
    #expect(try self.events(some.output).map(\.sequence) == [3])
    #expect(some.errors.isEmpty)
  }

  @Test func manyPagesFollowOneAnother() async throws {
    let desk = try Desk()
    _ = await desk.create("a")
    try await desk.withStore { store in
      let id = try await store.key(referredToAs: "a").id
      for _ in 0..<600 {
        _ = try await store.disable(id, by: .ops1)
        _ = try await store.enable(id, by: .ops1)
      }
    }
    let all = try events(await desk.run("audit", "export").output)
    #expect(all.map(\.sequence) == Array(1...1_202))
    #expect(await desk.run("audit", "list", "--limit", "1").lines[1].hasSuffix("1202 events"))
    let disabled = try events(await desk.run("audit", "export", "--action", "key.disabled").output)
    #expect(disabled.count == 600)
    #expect(disabled.map(\.sequence) == disabled.map(\.sequence).sorted())
  }

  @Test func eventsBeforeADayAreLeftOut() async throws {
    let desk = try Desk()
    _ = await desk.create("a")
    desk.clock.advance(days: 3)
    _ = await desk.create("b")
    let today = DateWording(timeZone: .gmt).isoDay(desk.clock.date)
    for since in ["24h", "2d", today, "\(today)T00:00:00Z"] {
      let outcome = await desk.run("audit", "export", "--since", since, "--action", "key.")
      #expect(try events(outcome.output).map(\.sequence) == [3, 4])
    }
    #expect(
      try events(await desk.run("audit", "export", "--since", "4d", "--action", "key.").output).count == 4
    )
    let wrong = await desk.run("audit", "export", "--since", "yesterday")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("--since: write 24h, 30d or 2026-11-01"))
  }

  @Test func fileIsForItsOwnerAloneAndNeverReplacedByAccident() async throws {
    let desk = try Desk()
    _ = await desk.create("a")
    let file = desk.folder.appending(path: "audit.jsonl").path
    let outcome = await desk.run("audit", "export", file)
    #expect(outcome.status == .success)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "Exported 2 events to \(file).\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try events(String(contentsOfFile: file, encoding: .utf8)).count == 2)
    _ = await desk.create("b")
    #expect(await desk.run("audit", "export", file).status == .refused)
    #expect(try events(String(contentsOfFile: file, encoding: .utf8)).count == 2)
    #expect(await desk.run("audit", "export", file, "--force").status == .success)
    // The first export is among them, and the one that was refused is not.
    let all = try events(String(contentsOfFile: file, encoding: .utf8))
    #expect(all.map(\.action).suffix(3) == ["audit.exported", "key.created", "key.saved"])
    #expect(all.count == 5)
    #expect(await desk.run("audit", "export", desk.folder.path + "/no/a.jsonl").status == .usage)
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(left.sorted() == ["audit.jsonl", "store"])
  }
}
