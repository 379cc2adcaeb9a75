import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

/// The same options narrow the list of events and their export.
@Suite struct AuditOptionsTests {
  private let desk: Desk

  /// Four events, a day apart from one another; the last is of today, 14:07.
  init() async throws {
    let desk = try Desk()
    self.desk = desk
    try await desk.withStore { store in
      desk.clock.advance(days: -3)
      let key = try await store.create(Samples.draft("billing"), by: .ops1).key
      desk.clock.advance(days: 1)
      _ = try await store.edit(key.id, KeyEdit(owner: "finance"), by: .qa)
      desk.clock.advance(days: 1)
      try await store.setRotationPolicy(RotationPolicy(period: 60, warning: 7), by: .release)
      desk.clock.advance(days: 1)
      _ = try await store.revoke(key.id, reason: "vendor off-boarded", by: .ops1)
    }
  }

  private func listed(_ arguments: [String]) async throws -> [Int] {
    let outcome = await desk.run(arguments: ["audit", "list", "--json"] + arguments)
    #expect(outcome.status == .success, "\(arguments): \(outcome.errors)")
    let list = try WireFormat.decode(RecordList<AuditEventRecord>.self, from: Data(outcome.output.utf8))
    return list.data.map(\.sequence)
  }

  private func exported(_ arguments: [String]) async throws -> [Int] {
    let outcome = await desk.run(arguments: ["audit", "export"] + arguments)
    #expect(outcome.status == .success, "\(arguments): \(outcome.errors)")
    return try outcome.output.split(separator: "\n").map {
      try WireFormat.decode(AuditEventRecord.self, from: Data($0.utf8)).sequence
    }
  }

  @Test(
    arguments: [
      (["--actor", "ops1"], [4, 1]),
      (["--actor", "OPS1"], [4, 1]),
      (["--actor", "ops"], []),
      (["--from", "api"], [3]),
      (["--from", "10.20.9.7"], [2]),
      (["--action", "key."], [4, 2, 1]),
      (["--action", "policy,key.rev"], [4, 3]),
      (["--since", "25h"], [4, 3]),
      (["--since", "2026-11-22"], [4, 3]),
      (["--until", "25h"], [2, 1]),
      (["--until", "2026-11-22"], [3, 2, 1]),
      (["--since", "2026-11-21", "--until", "2026-11-22"], [3, 2]),
      (["--since", "2026-11-21T14:07:00Z", "--until", "2026-11-21T14:07:00Z"], [2]),
      (["--key", "billing", "--actor", "qa"], [2]),
      (["--filter", "action:key !actor:qa"], [4, 1]),
      (["--filter", "FINANCE"], [2]),
      (["--filter", "\"vendor off\""], [4]),
      (["--filter", "!from:ssh"], [3]),
      (["--filter", "since:25h", "--actor", "release"], [3]),
      (["--filter", "zebra"], []),
    ] as [([String], [Int])]
  )
  func listAndExportShowTheSameEvents(options: [String], events: [Int]) async throws {
    #expect(try await listed(options) == events)
    #expect(try await exported(options + ["--quiet"]) == events.reversed())
  }

  @Test func pagesOfAFilterFollowOneAnother() async throws {
    let first = await desk.run("audit", "list", "--actor", "ops1", "--limit", "1", "--json")
    let page = try WireFormat.decode(RecordList<AuditEventRecord>.self, from: Data(first.output.utf8))
    #expect(page.data.map(\.sequence) == [4])
    let cursor = try #require(page.nextCursor)
    #expect(try await listed(["--actor", "ops1", "--cursor", cursor]) == [1])
    let none = await desk.run("audit", "list", "--filter", "zebra")
    #expect(none.output.isEmpty && none.errors == "No such event.\n")
  }

  @Test(
    arguments: [
      (["--filter", "actor:"], "--filter: "),
      (["--filter", "since:later"], "--filter: "),
      (["--since", "later"], "--since: write 24h, 30d or 2026-11-01, not \"later\""),
      (["--until", "2026-02-30"], "--until: write 24h, 30d or 2026-11-01, not \"2026-02-30\""),
      (["--action", ","], "--action: name an action"),
      (["--filter", String(repeating: "x", count: 1_001)], "--filter: at most 1000 characters, not 1001"),
    ] as [([String], String)]
  )
  func whatSaysNothingIsRefused(options: [String], message: String) async throws {
    for verb in ["list", "export"] {
      let outcome = await desk.run(arguments: ["audit", verb] + options)
      #expect(outcome.status == .usage && outcome.output.isEmpty)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    // What was not exported is not in the log.
    #expect(try await listed(["--action", "audit."]).isEmpty)
  }

  @Test func logSaysWhichEventsWereTaken() async throws {
    _ = try await exported(["--actor", "ops1", "--filter", "action:key", "--key", "billing"])
    let line = await desk.run("audit", "list", "--limit", "1").lines[1]
    #expect(line.hasSuffix("2 events, action:key actor:ops1 of billing"))
  }
}
