import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct AuditExportTests {
  private let folder = StoreFolder()

  private func export(_ filter: String, to name: String = "out.jsonl") async throws -> Answer {
    let order = AuditExport(filter: try AuditFilter(parsing: filter), path: path(name))
    return await Request.exportEvents(order).answer(from: try folder.open(), by: .ops1)
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  @Test func whatTheFilterShowsIsWrittenLineByLine() async throws {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    guard case .exported(let count, _) = try await export("action:key.created actor:qa") else {
      Issue.record("nothing was exported")
      return
    }
    let lines = try String(contentsOfFile: path("out.jsonl"), encoding: .utf8).split(separator: "\n")
    #expect(lines.count == count && count == 2)
    for line in lines {
      let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(record["action"] as? String == "key.created")
      #expect(record["actor"] as? String == "qa")
      #expect((record["hash"] as? String)?.count == 64)
      #expect((record["at"] as? String)?.hasSuffix("Z") == true)
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: path("out.jsonl"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func anExistingFileIsNotTouched() async throws {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    try "mine".write(toFile: path("out.jsonl"), atomically: true, encoding: .utf8)
    guard case .couldNotExport(_, let reason) = try await export("") else {
      Issue.record("it was written over")
      return
    }
    #expect(reason == "it exists already")
    #expect(try String(contentsOfFile: path("out.jsonl"), encoding: .utf8) == "mine")
  }

  @Test func whereNothingMatchesNoFileIsLeft() async throws {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    guard case .exported(0, _) = try await export("zebra") else {
      Issue.record("something was found")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: path("out.jsonl")))
  }

  @Test func whatIsGivenUpLeavesNoFile() async throws {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    let order = AuditExport(filter: AuditFilter(), path: path("out.jsonl"))
    let store = try folder.open()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await Request.exportEvents(order).answer(from: store, by: .ops1)
    }
    guard case .cancelled = await task.value else {
      Issue.record("it was not given up")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: path("out.jsonl")))
  }

  @Test func aSecretOfTheStoreIsNeverAmongTheLines() async throws {
    let store = RememberingStore(try folder.open(seed: 1))
    try await Samples.fill(store, clock: folder.clock)
    _ = try await export("")
    let text = try String(contentsOfFile: path("out.jsonl"), encoding: .utf8)
    #expect(!store.secrets.isEmpty)
    for secret in store.secrets {
      #expect(!text.contains(secret.withBytes { String(decoding: $0, as: UTF8.self) }))
    }
  }

  @Test func theNameIsTypedAndEnterWrites() {
    var log = Log(5)
    var state = State.onAudit(&log)
    #expect(state.press("E").isEmpty)
    #expect(state.prompt?.field.text == "/home/ops1/audit-2026-11-23.jsonl")
    state.type("2")
    #expect(state.press(.enter).words == ["export to /home/ops1/audit-2026-11-23.jsonl2"])
    #expect(state.message == "Writing the events. Esc gives it up.")
    #expect(state.press(.escape).words == ["cancel lookups"])
    state.receive(.exported(1_234, to: "/x"))
    #expect(state.message == "Wrote 1 234 events to /x.")
  }

  @Test func theLogSaysWhatWasExportedAndByWhom() async throws {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    _ = try await export("action:key.created actor:qa")
    let log = try await folder.open().auditEvents(AuditQuery(action: "audit.", limit: 10)).events
    #expect(log.map(\.target) == ["out.jsonl"])
    #expect(log.first?.actor == .ops1)
    #expect(log.first?.detail == "2 events, action:key.created actor:qa")
    _ = try await export("zebra", to: "none.jsonl")
    _ = try await export("", to: "out.jsonl")
    #expect(try await folder.open().auditEvents(AuditQuery(action: "audit.")).events.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).contains("out.jsonl"))
    #expect(
      try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains {
        $0.hasPrefix("out.jsonl.")
      }
    )
  }

  @Test func whoMayOnlyLookCannotExport() {
    var log = Log(5)
    var state = State.onAudit(&log, isReadOnly: true)
    #expect(state.press("E").isEmpty)
    #expect(state.prompt == nil)
    #expect(state.message == "Opened with --read-only: an export would add to the log.")
  }

  @Test func escapeWritesNothing() {
    var log = Log(5)
    var state = State.onAudit(&log)
    state.press("E")
    #expect(state.press(.escape).isEmpty)
    #expect(state.prompt == nil && state.tab == .audit)
  }

  @Test func whatCannotBeWrittenSaysWhy() {
    var log = Log(5)
    var state = State.onAudit(&log)
    state.press("E")
    state.press(.enter)
    state.receive(.couldNotExport(to: "/x", reason: "no such file or directory"))
    #expect(state.message == "Could not write /x: no such file or directory.")
    #expect(state.press("E").isEmpty)
    #expect(state.prompt != nil)
  }
}
