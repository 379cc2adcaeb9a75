import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import Commands

@Suite struct LinearLogTests {
  @Test func logIsFilteredAndReadOutInPages() async throws {
    let desk = try Desk()
    for number in 1...6 { _ = await desk.create("key-\(number)") }
    let outcome = await desk.converse(["log", "next", "log action:key.created", "log action:never", "quit"])
    #expect(
      outcome.output.contains("Events, newest first, 12 events in all\n12 14:07 today, key.saved key-6")
    )
    #expect(outcome.output.contains("\n2 14:07 today, key.saved key-1"))
    #expect(
      outcome.output.contains("Events that match \"action:key.created\", newest first, 6 events in all")
    )
    #expect(outcome.output.contains("No events that match \"action:never\"."))
  }

  @Test func eventIsSaidFactByFact() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    _ = await desk.run("keys", "revoke", "deploy", "--reason", "leaked in a build log", "--yes")
    let outcome = await desk.speak("event 3")
    for line in [
      "Event 3", "Action: key.revoked", "By: ops1", "When: 23 Nov 2026 14:07:00",
      "Reason: leaked in a build log",
      "Chain: it follows from the event before it",
    ] {
      #expect(outcome.lines.contains(line), "\(line) is missing")
    }
    #expect(await desk.speak("event 99").errors.contains("there is no event \"99\""))
  }

  @Test func chainIsVerified() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    #expect(await desk.speak("verify").output.contains("The chain is intact: 2 events."))
  }

  @Test func exportWritesWhatTheFilterShowsToAPrivateFile() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let path = desk.folder.appending(path: "audit.jsonl").path
    let outcome = await desk.speak("log action:key.created", "export", "", path)
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Exported 1 event to"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].contains("key.created"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = await desk.converse([.text("export \(path)"), "all", "quit"])
    #expect(again.output.contains("exists already: name another file"))
  }
}
