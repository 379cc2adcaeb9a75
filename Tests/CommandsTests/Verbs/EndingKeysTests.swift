import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import Commands

@Suite struct EndingKeysTests {
  @Test func rotationLeavesTheOldKeyItsGrace() async throws {
    let desk = try Desk()
    let old = await desk.create("deploy")
    let rotation = await desk.run("keys", "rotate", "deploy")
    #expect(rotation.status == .success)
    #expect(rotation.lines.count == 1)
    #expect(rotation.errors.contains("works until Tue 24 Nov 14:07"))
    let new = rotation.lines[0]
    #expect(await desk.run("check", "--stdin", input: "\(old)\n\(new)\n").status == .success)

    desk.clock.advance(by: 86_400)
    #expect(await desk.run("check", "--stdin", input: old).output.contains("its grace is over"))
    #expect(await desk.run("check", "--stdin", input: new).status == .success)
  }

  @Test func retiringEndsTheGraceEarly() async throws {
    let desk = try Desk()
    let old = await desk.create("deploy")
    let new = await desk.run("keys", "rotate", "deploy", "--grace", "7d").lines[0]
    // The name stands for the successor, which is not what can be retired.
    #expect(await desk.run("keys", "retire", "deploy", "--yes").status == .success)
    #expect(await desk.run("check", "--stdin", input: old).status == .refused)
    #expect(await desk.run("check", "--stdin", input: new).status == .success)
    let again = await desk.run("keys", "retire", "deploy", "--yes")
    #expect(again.status == .refused)
    #expect(again.errors.contains("is not in a grace"))
  }

  @Test func revokedKeyIsRefusedAtTheNextCheck() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let outcome = await desk.run("keys", "revoke", "deploy", "--reason", "leaked", "--yes")
    #expect(outcome.status == .success)
    #expect(outcome.errors.contains("Never used."))
    #expect(try await desk.key("deploy").revokedReason == "leaked")
    #expect(await desk.run("check", "--stdin", input: secret).output.contains("refused: it is revoked"))
    let again = await desk.run("keys", "revoke", "deploy", "--yes")
    #expect(again.status == .refused)
    #expect(again.errors.contains("is revoked already"))
  }

  @Test(arguments: [
    ["keys", "revoke", "deploy"], ["keys", "retire", "deploy"], ["keys", "rotate", "deploy", "--grace", "0"],
  ])
  func nobodyToAskMeansYesIsNeeded(command: [String]) async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run(arguments: command)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("add --yes"))
    #expect(outcome.output.isEmpty)
    #expect(try await desk.key("deploy").status(at: desk.clock.date) == .active)
  }

  @Test func typedNameIsTheConsent() async throws {
    let desk = try Desk()
    try await desk.withStore { try await Samples.fill($0, clock: desk.clock) }
    desk.isTerminal = true
    let refused = await desk.run("keys", "revoke", "deploy-pipeline", input: "deploy-pip\n")
    #expect(refused.status == .refused)
    #expect(refused.errors.contains("IN USE  last request 4m ago"))
    #expect(refused.errors.contains("3 addresses, most from 203.0.113.40"))
    #expect(refused.errors.contains("nothing has changed"))
    #expect(try await desk.key("deploy-pipeline").revokedAt == nil)

    let revoked = await desk.run("keys", "revoke", "deploy-pipeline", input: "deploy-pipeline\n")
    #expect(revoked.status == .success)
    #expect(try await desk.key("deploy-pipeline").revokedAt != nil)
  }

  @Test func endOfInputIsNoConsent() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    desk.isTerminal = true
    #expect(await desk.run("keys", "rotate", "deploy", "--grace", "none", input: "").status == .refused)
    #expect(try await desk.key("deploy").replacedBy == nil)
  }

  @Test(arguments: ["31d", "soon", "-1h"])
  func wrongGraceIsAUsageError(grace: String) async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run("keys", "rotate", "deploy", "--grace=\(grace)")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.hasPrefix("qodryx: grace: "))
  }

  @Test func changeCanBePrintedAsARecord() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run("keys", "revoke", "deploy", "--yes", "--json", "--quiet")
    #expect(outcome.output.contains("\"status\" : \"revoked\""))
    #expect(outcome.errors.isEmpty)
  }
}
