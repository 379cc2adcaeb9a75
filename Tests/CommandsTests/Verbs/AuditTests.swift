import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import Testing

@testable import Commands

@Suite struct AuditTests {
  @Test func logTellsWhoDidWhat() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    _ = await desk.run("keys", "revoke", "deploy", "--yes", "--reason", "leaked in a build log")
    let lines = await desk.run("audit", "list").lines
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("EVENT  TIME         ACTOR  ACTION       TARGET"))
    #expect(lines[1].hasPrefix("    3  14:07 today  ops1   key.revoked  deploy qx_live_…"))
    #expect(lines[1].hasSuffix("ssh 10.20.9.1  leaked in a build log"))
  }

  @Test func logIsFilteredAndPaged() async throws {
    let desk = try Desk()
    _ = await desk.create("a")
    _ = await desk.create("b")
    let some = await desk.run("audit", "list", "--key", "a", "--action", "key.created", "--json")
    let events = try WireFormat.decode(RecordList<AuditEventRecord>.self, from: Data(some.output.utf8)).data
    #expect(events.map(\.sequence) == [1])

    let first = await desk.run("audit", "list", "--limit", "3", "--json")
    let page = try WireFormat.decode(RecordList<AuditEventRecord>.self, from: Data(first.output.utf8))
    #expect(page.data.map(\.sequence) == [4, 3, 2])
    let rest = await desk.run("audit", "list", "--cursor", try #require(page.nextCursor), "--json")
    let last = try WireFormat.decode(RecordList<AuditEventRecord>.self, from: Data(rest.output.utf8))
    #expect(last.data.map(\.sequence) == [1])
    #expect(last.nextCursor == nil)
  }

  @Test func passedDeadlinesAreInTheLog() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    desk.clock.advance(days: 91)
    #expect(await desk.run("audit", "list").output.contains("rotation.overdue"))
  }

  @Test func chainIsVerified() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run("audit", "verify")
    #expect(outcome.status == .success)
    #expect(outcome.output == "The chain is intact: 2 events.\n")
    let json = await desk.run("audit", "verify", "--json")
    #expect(json.output == "{\n  \"broken_at\" : null,\n  \"events\" : 2,\n  \"intact\" : true\n}\n")
  }
}
