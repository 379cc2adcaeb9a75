import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

/// A person in the dashboard, and apps and devices on another connection to the same file.
@Suite(.timeLimit(.minutes(1))) struct AppsStepsTests {
  private let folder = StoreFolder()

  private func rest(of code: UserCode) -> String { String(code.letters.suffix(4)) }

  private func token(_ secret: Secret) throws -> Token {
    try Token(parsing: Secret(copying: secret.withBytes { Array($0) }))
  }

  @Test func aDeviceAsksIsApprovedAndGetsItsTokens() async throws {
    let server = try folder.open()
    let person = try Person(in: folder)
    await person.sees("There are no API keys yet.")
    let begun = try await server.deviceAsks()
    await person.sees("qodryx CLI on ops-7 asks for access: press 3")
    await person.sees("1 waiting")
    person.presses("3")
    await person.sees("[ \(begun.code.head)-____ ]")
    #expect(!person.line(with: "Code ").contains(rest(of: begun.code)))
    person.presses(.enter)
    person.types(rest(of: begun.code).lowercased())
    await person.sees("A lets it act as ops1 with 3 scopes")
    person.presses("A")
    await person.sees("qodryx CLI on ops-7 may act as ops1, with 3 scopes.")
    await person.sees("Nothing waits for approval.")

    let tokens = try await server.take(begun)
    let principal = try server.principal(for: token(tokens.access)).get()
    #expect(principal.owner == "ops1")
    #expect(principal.scopes == begun.approval.scopes)
    await person.sees("qodryx CLI on ops-7     ops1")
  }

  @Test func theTokensHoldNoMoreThanWhatStayedTicked() async throws {
    let server = try folder.open()
    let begun = try await server.deviceAsks()
    let person = try Person(in: folder)
    await person.sees("asks for access")
    person.presses("3")
    await person.sees("[x] write:workflows")
    person.presses(.escape, .tab, .end)
    person.presses(" ")
    await person.sees("[ ] write:workflows")
    person.presses(.tab)
    person.types(rest(of: begun.code))
    person.presses("A")
    await person.sees("with 2 scopes.")
    #expect(try await server.take(begun).scopes == [Scope(.read, .projects), Scope(.read, .workflows)])
  }

  @Test func aDeniedDeviceGetsNothing() async throws {
    let server = try folder.open()
    let begun = try await server.deviceAsks()
    let person = try Person(in: folder)
    await person.sees("asks for access")
    person.presses("3")
    await person.sees("Waiting for approval")
    person.presses(.escape)
    await person.sees("Type code")
    person.presses("D")
    await person.sees("It gets nothing, and is told so.")
    person.presses("y")
    await person.sees("was denied. It got nothing.")
    let result = try await server.redemption(of: begun)
    #expect(throws: OAuthRefusal.denied) { _ = try result.get() }
  }

  @Test func fiveWrongCodesDenyAndEachSaysWhatIsLeft() async throws {
    let server = try folder.open()
    let begun = try await server.deviceAsks()
    let wrong = rest(of: begun.code) == "BBBB" ? "CCCC" : "BBBB"
    let person = try Person(in: folder)
    await person.sees("asks for access")
    person.presses("3")
    await person.sees("Waiting for approval")
    person.presses(.enter)
    for left in ["4 more tries", "3 more tries", "2 more tries", "1 more try"] {
      person.types(wrong)
      await person.sees("✓ A approves")
      person.presses("A")
      await person.sees(left)
    }
    person.types(wrong)
    await person.sees("✓ A approves")
    person.presses("A")
    await person.sees("Nothing waits for approval.")
    let result = try await server.redemption(of: begun)
    #expect(throws: OAuthRefusal.denied) { _ = try result.get() }
  }

  @Test func aRequestThatNobodyDecidesVanishesAtItsTime() async throws {
    let server = try folder.open()
    let person = try Person(in: folder)
    try await server.deviceAsks()
    await person.sees("1 waiting")
    folder.clock.advance(by: 601)
    person.presses(.down)
    await person.seesNoMore("1 waiting")
  }

  @Test func anAppIsRegisteredAndItsSecretCopiedConfirmedAndGone() async throws {
    let person = try Person(in: folder)
    person.presses("3")
    await person.sees("Nothing waits for approval.")
    person.presses("n")
    person.types("Retool")
    person.presses(.tab, .tab)
    person.types("https://retool.example.com/callback")
    await person.sees("✓ allowed")
    person.presses(.tab, .tab)
    person.presses("r")
    person.presses(.control("s"))
    await person.sees("App registered. Its secret is shown once")
    let secret = person.readsSecret()
    #expect(secret.hasPrefix("qx_secret_"))
    person.presses("c")
    await person.sees("to your terminal's clipboard.")
    #expect(person.clipboard == secret)
    #expect(person.store.secrets.map(\.isWiped) == [false])
    person.presses(.tab)
    person.types(String(secret.suffix(4)))
    await person.sees("Retool has its secret. qodryx keeps only its hash.")
    #expect(person.store.secrets.map(\.isWiped) == [true])
    await person.seesNoMore(secret)
    await person.sees("► Retool")

    let server = try folder.open()
    let app = try await server.app(referredToAs: "Retool")
    let presented = try Token(parsing: Secret(copying: secret.utf8))
    #expect(try await server.isSecret(presented, of: app.id))
    #expect(app.redirectURIs.map(\.rawValue) == ["https://retool.example.com/callback"])
  }

  @Test func aNewSecretStopsTheOldOne() async throws {
    let server = try folder.open()
    let issued = try await server.createApp(
      AppDraft(name: "Retool", kind: .confidential, redirectURIs: [], scopes: [Scope(.read, .projects)]),
      by: .ops1
    )
    let old = try token(try #require(issued.secret))
    let person = try Person(in: folder)
    person.presses("3")
    await person.sees("Nothing waits for approval.")
    person.presses(.backTab)
    await person.sees("► Retool")
    person.presses("S")
    await person.sees("The old one stops at once")
    person.presses("y")
    await person.sees("New secret. It is shown once")
    let new = try Token(parsing: Secret(copying: person.readsSecret().utf8))
    #expect(try await server.isSecret(new, of: issued.app.id))
    #expect(try await !server.isSecret(old, of: issued.app.id))
  }

  @Test func aRevokedGrantsTokenIsRefusedAtTheNextRequest() async throws {
    let server = try folder.open()
    let tokens = try await server.connect(device: "ops-1", for: "ops1")
    let access = try token(tokens.access)
    #expect(try server.principal(for: access).get().owner == "ops1")
    let person = try Person(in: folder)
    person.presses("3")
    await person.sees("qodryx CLI on ops-1")
    person.presses(.tab)
    person.presses("X")
    await person.sees("no request was ever made with it")
    person.types("laptop was stolen")
    person.presses(.tab)
    person.types("qodryx CLI")
    person.presses(.tab, .tab)
    await person.sees("( Revoke )")
    person.presses(.enter)
    await person.sees("has no access any more")
    await person.sees("No app has been granted anything.")
    guard case .failure = try server.principal(for: access) else {
      Issue.record("the token still works")
      return
    }
    #expect(try await server.grant(tokens.grant.id).revokedReason == "laptop was stolen")
  }

  @Test func aReusedRefreshTokenWarnsInTheOpenDashboard() async throws {
    let server = try folder.open()
    let tokens = try await server.connect(device: "ops-1", for: "ops1")
    let person = try Person(in: folder)
    await person.sees("There are no API keys yet.")
    let refresh = try token(tokens.refresh)
    _ = try await server.refresh(refresh, by: .commandLine, scopes: nil).get()
    _ = try await server.refresh(refresh, by: .commandLine, scopes: nil)
    await person.sees("Refresh token of qodryx CLI on ops-1")
    await person.sees("1 alert")
    person.presses(.escape)
    await person.seesNoMore("1 alert")
  }
}
