import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@testable import Commands

@Suite struct LinearKeysTests {
  private func filledDesk() async throws -> Desk {
    let desk = try Desk()
    try await desk.withStore { try await Samples.fill($0, clock: desk.clock) }
    return desk
  }

  @Test func listIsReadOutInPages() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.converse(["list", "next", "next", "previous", "open 11", "quit"])
    #expect(outcome.output.contains("14 active keys") || outcome.output.contains("13 active keys; 2 overdue"))
    #expect(outcome.output.contains("Keys by rotation, 1 to 10 of 14\n1 "))
    #expect(outcome.output.contains("deploy-pipeline: live, prod, OVERDUE by 31 days, used 4 minutes ago"))
    #expect(outcome.output.contains("There are more: `next`."))
    #expect(outcome.output.contains("Keys by rotation, 11 to 14 of 14\n11 "))
    #expect(outcome.output.contains("Not done: that was the last page."))
    #expect(outcome.output.components(separatedBy: "1 to 10 of 14").count == 3)
    // Its number is of the page that was turned away from.
    #expect(outcome.output.contains("Not done: there is no key \"11\"."))
    #expect(outcome.lines.allSatisfy { $0.count <= Conversation.width || $0.hasPrefix("Store:") })
    let glyphs = outcome.output.unicodeScalars.filter { (0x2500...0x259F).contains($0.value) }
    #expect(glyphs.isEmpty)
  }

  @Test func listIsFilteredAndSorted() async throws {
    let desk = try await filledDesk()
    let filtered = await desk.speak("list is:overdue", "list owner:nobody", "list", "sort -name")
    #expect(filtered.status == .success)
    #expect(filtered.output.contains("Keys that match \"is:overdue\" by rotation, 1 to 2 of 2"))
    #expect(filtered.output.contains("No keys that match \"owner:nobody\". `list` lists all of them."))
    #expect(filtered.output.contains("Keys by -name, 1 to 10 of 14\n1 webhook-relay: "))
    let wrong = await desk.converse(["list is:late", "sort colour", "quit"])
    #expect(wrong.output.contains("Not done: \"is:late\" is not"))
    #expect(wrong.output.contains("Not done: the columns are rotation, name,"))
  }

  @Test func whyAKeyIsRefusedIsSaid() async throws {
    let desk = try await filledDesk()
    let key = try await desk.withStore { store in
      let key = try await store.key(referredToAs: "legacy-etl")
      return try await store.revoke(key.id, reason: "leaked", by: .qa)
    }
    let outcome = await desk.speak("why \(key.id)")
    #expect(outcome.output.contains("revoked") && outcome.output.contains("leaked"))
    #expect(outcome.output.contains("legacy-etl"))
    let unknown = await desk.converse(["why req_NOBODY", "quit"])
    #expect(unknown.output.contains("req_NOBODY"))
  }

  @Test func openSaysAllThatIsKnown() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.speak("open deploy-pipeline")
    for line in [
      "deploy-pipeline: OVERDUE by 31 days", "Environment: prod", "Owner: ci",
      "projects: read and write, read and write used in 30 days",
      "workflows: read and write, read used in 30 days",
      "Not used in 30 days: write:workflows. `narrow` takes scopes away.", "Refused: 7", "Addresses: 3",
      "Limit: 600 requests a minute",
    ] {
      #expect(outcome.lines.contains(line), "\(line) is missing")
    }
    #expect(outcome.output.contains("Last: 4 minutes ago from 203.0.113.40, "))
    #expect(outcome.output.contains("key.scopes_narrowed, by qa"))
  }

  @Test func everyFieldOfANewKeyIsAskedFor() async throws {
    let desk = try Desk()
    let outcome = await desk.speak(
      "create",
      "grafana",
      "read-only",
      "2",
      "90d",
      "60",
      "sre",
      "boards",
      "read",
      "yes",
      "leave",
      "yes"
    )
    #expect(outcome.status == .success)
    let key = try await desk.key("grafana")
    #expect(key.type == .readOnly)
    #expect(key.environment == .staging)
    #expect(key.expiresAt == desk.clock.date + 90 * 86_400)
    #expect(key.rateLimit == 60)
    #expect(key.owner == "sre")
    #expect(key.note == "boards")
    #expect(key.scopes == Set(Scope.platform.filter { $0.access == .read }))
    #expect(
      outcome.output.contains("The key to create\nName: grafana\nType: read-only, begins with qx_ro_\n")
    )
  }

  @Test func tokenCanManageKeys() async throws {
    let desk = try Desk()
    let outcome = await desk.speak(
      "create-token laptop",
      "",
      "",
      "",
      "",
      "read:keys 10",
      "yes",
      "leave",
      "yes"
    )
    #expect(outcome.status == .success)
    let token = try await desk.key("laptop")
    #expect(token.type == .personal)
    #expect(token.scopes == Set(Scope.management))
    #expect(token.owner == "ops1")
  }

  @Test func revocationShowsTheImpactAndWantsTheName() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.converse([
      "revoke deploy-pipeline", "leaked in a build log", "deploy-pip", "deploy-pipeline", "quit",
    ])
    #expect(outcome.output.contains("IN USE last request 4m ago"))
    #expect(outcome.output.contains("3 addresses, most from 203.0.113.40"))
    #expect(outcome.output.contains("That will not do: that is not the name; nothing has changed."))
    #expect(outcome.output.contains("Revoked deploy-pipeline. The next request with it is refused."))
    #expect(try await desk.key("deploy-pipeline").revokedReason == "leaked in a build log")
  }

  @Test func severalKeysAreRevokedByTypingHowMany() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.converse([
      "revoke deploy-pipeline, grafana,legacy-etl", "off-boarding", "revoke 2 keys", "revoke 3 keys", "quit",
    ])
    #expect(outcome.output.contains("IN USE last request 4m ago"))
    #expect(outcome.output.contains("That will not do: that is not `revoke 3 keys`; nothing has changed."))
    #expect(outcome.output.contains("Revoked 3 of 3 keys."))
    for name in ["deploy-pipeline", "grafana", "legacy-etl"] {
      #expect(try await desk.key(name).revokedReason == "off-boarding")
    }
  }

  @Test func severalKeysAreDisabledAndTakenBackTogether() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.speak(
      "disable grafana, scanner",
      "yes",
      "disable grafana, mobile-backend",
      "yes",
      "undo"
    )
    #expect(outcome.output.contains("Disabled 2 of 2 keys."))
    #expect(outcome.output.contains("grafana is left out: disabled already."))
    #expect(outcome.output.contains("Taken back: mobile-backend works again."))
    #expect(try await desk.key("grafana").disabledAt != nil)
    #expect(try await desk.key("mobile-backend").disabledAt == nil)
  }

  @Test func severalKeysAreRotatedOneAfterTheOther() async throws {
    let desk = try Desk()
    let old = [await desk.create("one"), await desk.create("two")]
    let paths = ["1.key", "2.key"].map { desk.folder.appending(path: $0).path }
    let outcome = await desk.speak(
      "rotate one, two",
      "24h",
      "yes",
      "file",
      paths[0],
      "saved",
      "file",
      paths[1],
      "saved"
    )
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Rotated 2 of 2 keys."))
    for path in paths {
      let new = try String(contentsOfFile: path, encoding: .utf8)
      #expect(await desk.run("check", "--stdin", input: new).status == .success)
    }
    for key in old { #expect(await desk.run("check", "--stdin", input: key).status == .success) }
  }

  @Test func rotationLeavesTheChosenGrace() async throws {
    let desk = try Desk()
    let old = await desk.create("deploy")
    let path = desk.folder.appending(path: "new.key").path
    let outcome = await desk.speak(
      "rotate deploy",
      "36h",
      "yes",
      "file",
      path,
      "saved",
      "retire deploy",
      "yes"
    )
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("works until Wed 25 Nov 02:07."))
    #expect(outcome.output.contains("Retired deploy (old)."))
    #expect(await desk.run("check", "--stdin", input: old).status == .refused)
    let new = try String(contentsOfFile: path, encoding: .utf8)
    #expect(await desk.run("check", "--stdin", input: new).status == .success)
  }

  @Test func rotationWithoutGraceWantsTheName() async throws {
    let desk = try Desk()
    let old = await desk.create("deploy")
    let left = await desk.converse(["rotate deploy", "none", "yes", "cancel", "quit"])
    #expect(left.output.contains("Without a grace its callers stop at once."))
    #expect(await desk.run("check", "--stdin", input: old).status == .success)
    let done = await desk.converse(["rotate deploy", "none", "deploy", "leave", "yes", "quit"])
    #expect(done.output.contains("has stopped."))
    #expect(await desk.run("check", "--stdin", input: old).status == .refused)
  }

  @Test func overdueKeysAreGoneThroughOneByOne() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.speak(
      "rotate-overdue",
      "skip",
      "rotate",
      "24h",
      "yes",
      "leave",
      "yes",
      "list is:overdue"
    )
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Overdue key 1 of 2\ndeploy-pipeline: "))
    #expect(outcome.output.contains("Overdue key 2 of 2\nlegacy-etl: "))
    #expect(outcome.output.contains("That was the last overdue key."))
    #expect(outcome.output.contains("by rotation, 1 to 1 of 1"))
    let none = try await Desk().speak("rotate-overdue")
    #expect(none.output.contains("No key is overdue."))
  }

  @Test func editChangesWhatWasAnsweredOtherwise() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy", scope: "read:projects,write:projects")
    let outcome = await desk.speak("edit deploy", "release", "", "ci", "tell #platform", "", "1", "yes")
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Scopes taken away, for good: write:projects"))
    let key = try await desk.key("release")
    #expect(key.owner == "ci")
    #expect(key.note == "tell #platform")
    #expect(key.rateLimit == 600)
    #expect(key.scopes == [Scope(.read, .projects)])
    let same = await desk.speak("edit release", "", "", "", "", "", "")
    #expect(same.output.contains("It is like that already."))
  }

  @Test func narrowNamesTheUnusedScopes() async throws {
    let desk = try await filledDesk()
    let outcome = await desk.speak("narrow deploy-pipeline", "1 2 3 5 6", "yes")
    #expect(outcome.output.contains("Not used in 30 days: write:workflows"))
    #expect(try await desk.key("deploy-pipeline").scopes.contains(Scope(.write, .workflows)) == false)
  }

  @Test func disabledKeyWorksAgainOnceEnabled() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    #expect(await desk.speak("disable deploy", "yes").status == .success)
    #expect(await desk.run("check", "--stdin", input: secret).status == .refused)
    let again = await desk.converse(["disable deploy", "enable deploy", "quit"])
    #expect(again.output.contains("Not done: deploy is disabled already"))
    #expect(await desk.run("check", "--stdin", input: secret).status == .success)
  }

  @Test func lastChangeIsTakenBack() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy", scope: "read:projects,write:projects")
    let outcome = await desk.converse([
      "undo", "disable deploy", "yes", "undo", "undo",
      "edit deploy", "release", "", "ci", "", "", "", "yes", "undo",
      "narrow deploy", "1", "yes", "undo", "quit",
    ])
    #expect(outcome.output.contains("Taken back: deploy works again."))
    #expect(outcome.output.contains("Taken back: deploy is what it was."))
    #expect(outcome.output.components(separatedBy: "Not done: there is nothing to take back.").count == 4)
    #expect(await desk.run("check", "--stdin", input: secret).status == .success)
    let key = try await desk.key("deploy")
    #expect(key.owner == "ops1")
    #expect(key.scopes == [Scope(.read, .projects)])
  }
}
