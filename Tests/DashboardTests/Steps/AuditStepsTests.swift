import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

/// A person in front of the log, and others who change the same store.
@Suite(.timeLimit(.minutes(1))) struct AuditStepsTests {
  private let folder = StoreFolder()

  @Test func whatOthersDoComesInByItself() async throws {
    let other = try folder.open(seed: 1)
    try await Samples.fill(other, clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("deploy-pipeline")
    person.presses("4")
    await person.sees("chain verified ✓")
    let key = try await other.key(referredToAs: "legacy-etl")
    _ = try await other.revoke(key.id, reason: "vendor off-boarded", by: .qa)
    await person.sees("Why       \"vendor off-boarded\"")
    #expect(person.line(with: "► ").contains("key.revoked"))
    person.presses(.enter)
    await person.sees("Audit Log ▸ legacy-etl")
    person.presses(.escape)
    await person.sees("► ")
  }

  @Test func aFilteredLogIsWrittenToAFile() async throws {
    try await Samples.fill(try folder.open(seed: 1), clock: folder.clock)
    let person = try Person(in: folder)
    await person.sees("deploy-pipeline")
    person.presses("4")
    person.presses("/")
    person.types("action:key.rotated")
    await person.sees("1 of 1 ")
    person.presses(.enter)
    person.presses("E")
    await person.sees("New file:")
    person.presses(.enter)
    await person.sees("Wrote 1 event to")
    let text = try String(contentsOfFile: "\(folder.path)/audit-2026-11-23.jsonl", encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1 && text.contains("key.rotated"))
  }
}
