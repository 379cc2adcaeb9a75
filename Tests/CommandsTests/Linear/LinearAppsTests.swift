import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@testable import Commands

@Suite struct LinearAppsTests {
  private func ask(
    on desk: Desk,
    for scopes: ScopeSet = [Scope(.read, .projects), Scope(.write, .projects)]
  ) async throws -> BegunDeviceAuthorization {
    try await desk.withStore { try await $0.ask(for: scopes) }
  }

  @Test func requestIsApprovedByItsCodeAndForLessThanItAsks() async throws {
    let desk = try Desk()
    let begun = try await ask(on: desk)
    let outcome = await desk.speak(
      "requests",
      "approve",
      begun.code.description,
      "1",
      "yes",
      "requests",
      "grants"
    )
    #expect(outcome.status == .success, "\(outcome.errors)")
    #expect(outcome.output.contains("New: qodryx CLI on ops-7 asks for access."))
    #expect(
      outcome.output.contains("1 qodryx CLI on ops-7: by device from 10.20.9.3, asks for read:projects")
    )
    #expect(!outcome.output.contains(begun.code.letters.suffix(4)))
    #expect(outcome.output.contains("It acts for ops1 with read:projects."))
    #expect(outcome.output.contains("Nothing waits for approval."))
    let tokens = try await desk.withStore { try await $0.redeem(begun).get() }
    #expect(tokens.grant.scopes == [Scope(.read, .projects)])
  }

  @Test func wrongCodeIsAskedForAgain() async throws {
    let desk = try Desk()
    let begun = try await ask(on: desk)
    let wrong = try begun.code.mistyped
    let outcome = await desk.converse(["approve", "nonsense", .text(wrong.description), "cancel", "quit"])
    #expect(outcome.output.contains("a code is eight letters like WDJB-MJHT"))
    #expect(outcome.output.contains("That will not do: there is no pending approval"))
    #expect(try await desk.withStore { try await $0.pendingApprovals() }.count == 1)
  }

  @Test func requestIsDeniedByItsNumber() async throws {
    let desk = try Desk()
    _ = try await ask(on: desk)
    let outcome = await desk.speak("requests", "deny 1", "yes", "requests")
    #expect(outcome.output.contains("Denied qodryx CLI on ops-7. It gets nothing."))
    #expect(outcome.output.contains("Nothing waits for approval."))
  }

  @Test func whatComesInMeanwhileIsSaidOnce() async throws {
    let desk = try Desk()
    try await desk.withStore { store in
      let dashboard = LinearDashboard(
        Conversation(in: desk.session()),
        on: store,
        as: .ops1,
        isReadOnly: false
      )
      #expect(await dashboard.news() == [])
      _ = try await store.ask()
      #expect(
        await dashboard.news() == ["New: qodryx CLI on ops-7 asks for access. `requests` lists what waits."]
      )
      #expect(await dashboard.news() == [])
    }
  }

  @Test func stolenTokenIsSaidOnceAndOneOfBeforeIsHistory() async throws {
    let desk = try Desk()
    try await desk.withStore { store in
      let dashboard = LinearDashboard(
        Conversation(in: desk.session()),
        on: store,
        as: .ops1,
        isReadOnly: false
      )
      let token = try Token(parsing: try await store.connect(store).refresh)
      _ = try await store.refresh(token, by: .commandLine, scopes: nil)
      #expect(await dashboard.news() == [])
      _ = try await store.refresh(token, by: .commandLine, scopes: nil)
      let news = await dashboard.news()
      #expect(news.count == 1)
      #expect(news[0].hasPrefix("ALERT: the refresh token of qodryx CLI"))
      #expect(await dashboard.news() == [])
    }
  }

  @Test func grantIsEndedByTheTypedName() async throws {
    let desk = try Desk()
    _ = try await desk.withStore { store in try await store.connect(store) }
    let outcome = await desk.speak("grants", "end-grant 1", "laptop lost", "qodryx CLI", "grants")
    #expect(outcome.status == .success, "\(outcome.errors)")
    #expect(outcome.output.contains("Grants, newest first, 1 to 1 of 1\n1 qodryx CLI on ops-7: for ops1"))
    #expect(outcome.output.contains("Revoked qodryx CLI on ops-7."))
    #expect(outcome.output.contains("No grants."))
  }

  @Test func appIsRegisteredShownGivenANewSecretAndDeleted() async throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "wiki.secret").path
    let created = await desk.speak(
      "create-app",
      "wiki",
      "",
      "https://wiki.example.com/callback",
      "",
      "1-2",
      "yes",
      "file",
      path,
      "saved",
      "apps",
      "open-app wiki"
    )
    #expect(created.status == .success, "\(created.errors)")
    #expect(created.output.contains("wiki has its secret. qodryx keeps only its hash."))
    #expect(created.output.contains("Apps, newest first\n1 wiki: confidential, app_"))
    #expect(created.output.contains("Sends to: https://wiki.example.com/callback"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("qx_secret_"))

    let hint = try await desk.withStore { try await $0.app(referredToAs: "wiki").secretHint }
    let replaced = await desk.speak("new-secret wiki", "wiki", "leave", "yes")
    #expect(replaced.status == .success)
    #expect(try await desk.withStore { try await $0.app(referredToAs: "wiki").secretHint } != hint)

    let deleted = await desk.speak("delete-app wiki", "wiki", "open-app wiki")
    #expect(deleted.output.contains("Deleted wiki."))
    #expect(deleted.errors.contains("there is no app \"wiki\""))
    #expect(await desk.speak("delete-app qodryx-cli").errors.contains("cannot be deleted"))
  }

  @Test func publicAppHasNoSecret() async throws {
    let outcome = try await Desk().speak(
      "create-app desk",
      "public",
      "http://127.0.0.1/callback",
      "",
      "1",
      "yes"
    )
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("A public app has no secret"))
  }
}
