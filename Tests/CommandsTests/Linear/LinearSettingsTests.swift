import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@testable import Commands

@Suite struct LinearSettingsTests {
  @Test func overviewSaysWhatWaitsAndWhatIsDue() async throws {
    let desk = try Desk()
    try await desk.withStore { try await Samples.fill($0, clock: desk.clock) }
    let outcome = await desk.speak("overview")
    #expect(outcome.status == .success)
    for line in [
      "Rotation: every 90 days, warned 14 before",
      "deploy-pipeline: live, prod, OVERDUE by 31 days, used 4 minutes ago",
      "0 to 15 days: 4 keys", "91 days and more: 3 keys", "mobile-backend: Wed 25 Nov",
    ] {
      #expect(outcome.lines.contains(line), "\(line) is missing")
    }
    #expect(outcome.output.contains(/Busiest in the last 24 hours\n[a-z-]+: [0-9.k]+ requests\n/))
  }

  @Test func overviewOfAnEmptyStoreSaysSo() async throws {
    let outcome = try await Desk().speak("overview")
    #expect(outcome.output.contains("Waiting for you\nnothing\n"))
    #expect(outcome.output.contains("Busiest in the last 24 hours\nnone\n"))
  }

  @Test func policyIsSetAfterItsEffectWasSaid() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    desk.clock.advance(days: 40)
    let outcome = await desk.speak("policy", "30d", "7", "yes")
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Then: every 30 days, warned 7 before: 1 overdue, 0 due soon"))
    #expect(
      try await desk.withStore { try await $0.rotationPolicy() } == RotationPolicy(period: 30, warning: 7)
    )
    let wrong = await desk.converse(["policy", "0", "30", "30", "7", "quit"])
    #expect(wrong.output.contains("the rotation period must be 1 to 3650 days, not 0"))
    #expect(wrong.output.contains("the warning must be 0 to 29 days, not 30"))
    #expect(wrong.output.contains("It is like that already."))
  }

  @Test func settingsAndConnectionSayWhereThisIs() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.speak("settings", "connection", options: ["--read-only"])
    #expect(outcome.output.contains("Audit log: 2 events. `log`, `verify`"))
    #expect(outcome.output.contains("Connection: local, as ops1. `connection`"))
    #expect(outcome.output.contains("You may: look only, with --read-only"))
    #expect(outcome.output.contains(desk.file))
  }

  @Test func remoteStoreIsSpokenToAsTheOwnerOfTheCredential() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys,write:keys,read:projects")
    try await desk.withServer { address in
      desk.leaveStore()
      desk.environment["QODRYX_URL"] = address
      desk.environment["QODRYX_API_KEY"] = token
      let outcome = await desk.speak(
        "connection",
        "create deploy",
        "",
        "",
        "",
        "",
        "",
        "",
        "1",
        "yes",
        "leave",
        "yes",
        "list",
        "log",
        "overview",
        "requests",
        "grants",
        "apps"
      )
      #expect(outcome.status == .success, "\(outcome.errors)")
      #expect(outcome.output.contains("Store: 127.0.0.1"))
      #expect(outcome.output.contains("deploy: live, prod, NEVER CONFIRMED SAVED"))
      let failed = await desk.converse(["open nothing", "quit"])
      #expect(failed.output.contains("Not done: "))
    }
  }
}
