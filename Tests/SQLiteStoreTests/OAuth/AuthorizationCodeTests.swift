import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// The way of a browser: consent page, code, tokens (RFC 6749, section 4.1, with RFC 7636 and RFC 9700).
@Suite struct AuthorizationCodeTests {
  private let place = TemporaryStore()

  @Test func approvedAuthorizationGivesOneCodeAndTheCodeTokens() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let begun = try await browser.begin()
    #expect(try await browser.takeCode(begun) == nil)
    try await browser.approve(begun, scopes: [Scope(.read, .projects)])
    let issued = try #require(try await browser.takeCode(begun))
    #expect(issued.redirectURI.rawValue == Browser.address)
    #expect(issued.state == "opaque")
    #expect(issued.code.count == Ticket.length)
    #expect(try await browser.takeCode(begun) == nil)

    let tokens = try await browser.redeem(issued.code).get()
    #expect(try Token(parsing: tokens.access).type == .access)
    #expect(try Token(parsing: tokens.refresh).type == .refresh)
    #expect(tokens.scopes == [Scope(.read, .projects)])
    #expect(tokens.grant.owner == "ops1")
    #expect(tokens.grant.app == browser.app.id)
    #expect(try store.principal(for: tokens.access).get().name == "Retool")
    await store.close()
  }

  @Test func browserSeesWhatBecomesOfItsAuthorization() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let begun = try await browser.begin()
    let ticket = begun.ticket.digest
    let waiting = try #require(try await store.authorization(ticket: ticket))
    #expect(waiting.approval == begun.approval)
    #expect(waiting.code == begun.code)
    #expect(waiting.redirectURI.rawValue == Browser.address)
    #expect(waiting.state == "opaque")
    #expect(!waiting.isOver)
    try await browser.approve(begun)
    let approved = try #require(try await store.authorization(ticket: ticket))
    #expect(approved.approval.decision?.granted?.owner == "ops1")
    #expect(!approved.isOver)
    _ = try await browser.takeCode(begun)
    #expect(try await store.authorization(ticket: ticket)?.isOver == true)

    let denied = try await browser.begin(state: nil)
    _ = try await store.deny(denied.approval.id, by: .qa)
    let refused = try #require(try await store.authorization(ticket: denied.ticket.digest))
    #expect(refused.approval.decision?.granted == nil)
    #expect(refused.approval.decision?.by == .qa)
    #expect(refused.state == nil)
    #expect(try await browser.takeCode(denied) == nil)
    await store.close()
  }

  @Test func onlyTheTicketOfABrowserOpensItsAuthorization() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let begun = try await browser.begin()
    try await browser.approve(begun)
    let device = try await store.ask()
    _ = try await store.approve(device)
    let code = try #require(try await browser.takeCode(begun)).code
    for digest in [device.deviceCode.digest, code.digest, CredentialDigest(stored: [1, 2, 3])] {
      #expect(try await store.authorization(ticket: digest) == nil)
      #expect(try await store.takeCode(ticket: digest) == nil)
    }
    #expect(try await browser.redeem(begun.ticket).isInvalidGrant)
    #expect(try await browser.redeem(device.deviceCode).isInvalidGrant)
    #expect(try await store.redeemDeviceCode(begun.ticket.digest, by: browser.app.id).isInvalidGrant)
    await store.close()
  }

  @Test func codeWorksForSixtySeconds() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let (first, second) = (try await browser.code(), try await browser.code())
    place.clock.advance(by: 59.999)
    #expect(try await browser.redeem(first).refusal == nil)
    place.clock.advance(by: 0.001)
    #expect(try await browser.redeem(second).isInvalidGrant)
    #expect(try await store.grants(GrantQuery()).total == 1)
    await store.close()
  }

  @Test func approvalInTheLastMomentCanStillBeTaken() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let (quick, slow) = (try await browser.begin(), try await browser.begin())
    let (device, lateDevice) = (
      try await store.ask(as: browser.app.id), try await store.ask(as: browser.app.id)
    )
    place.clock.advance(by: 599)
    for begun in [quick, slow] { try await browser.approve(begun) }
    for begun in [device, lateDevice] { _ = try await store.approve(begun) }
    place.clock.advance(by: 59)
    #expect(try await browser.takeCode(quick) != nil)
    #expect(try await store.redeem(device, as: browser.app.id).refusal == nil)
    place.clock.advance(by: 1)
    #expect(try await browser.takeCode(slow) == nil)
    #expect(try await store.redeem(lateDevice, as: browser.app.id).refusal == .expired)
    await store.close()
  }

  @Test func codeUsedTwiceRevokesWhatTheFirstUseGave() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let code = try await browser.code()
    let tokens = try await browser.redeem(code).get()
    let renewed = try await store.refresh(tokens, as: browser.app.id).get()
    let other = try await store.connect(store)
    place.clock.advance(by: 5)
    #expect(try await browser.redeem(code).isInvalidGrant)
    for access in [tokens.access, renewed.access] {
      #expect(try store.principal(for: access) == .failure(.revoked(since: place.clock.date)))
    }
    #expect(try await store.refresh(renewed, as: browser.app.id).isInvalidGrant)
    let event = try #require(try await store.lastEvent())
    #expect(event.action == .codeReplayed)
    #expect(event.keyID == tokens.grant.id)
    #expect(event.target == "Retool for ops1")
    #expect(try await store.accepts(other))
    // It is told once.
    #expect(try await browser.redeem(code).isInvalidGrant)
    #expect(try await store.lastEvent() == event)
    await store.close()
  }

  @Test func replayCountsWhoeverPresentsItAndHoweverLate() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let other = try await Browser(store, "Other")
    for seconds in [0, 3_000.0] {
      let code = try await browser.code()
      let tokens = try await browser.redeem(code).get()
      place.clock.advance(by: seconds)
      #expect(try await store.accepts(tokens))
      #expect(try await browser.redeem(code, as: other.app.id, verifier: nil).isInvalidGrant)
      #expect(try await !store.accepts(tokens))
    }
    await store.close()
  }

  @Test func stolenCodeIsWorthlessAndTheRightfulAppLosesNothing() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let thief = try await Browser(store, "Thief")
    let code = try await browser.code()
    #expect(try await browser.redeem(code, as: thief.app.id).isInvalidGrant)
    #expect(try await browser.redeem(code, as: .commandLine).isInvalidGrant)
    #expect(try await browser.redeem(code, verifier: nil).isInvalidGrant)
    let guessed = String(repeating: "a", count: 43)
    #expect(try await browser.redeem(code, verifier: guessed).isInvalidGrant)
    #expect(try await store.grants(GrantQuery()).total == 0)
    #expect(try await browser.redeem(code).refusal == nil)
    await store.close()
  }

  @Test(
    arguments: [
      (true, Browser.address, true), (true, nil, false), (true, "https://retool.example/callback/", false),
      (true, "https://RETOOL.example/callback", false), (true, "http://127.0.0.1/cb", false),
      (false, nil, true), (false, Browser.address, true), (false, "http://127.0.0.1/cb", false),
    ] as [(Bool, String?, Bool)]
  )
  func codeIsBoundToTheRedirectURI(_ isNamed: Bool, _ presented: String?, _ works: Bool) async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let code = try await browser.code(isNamed: isNamed)
    let result = try await browser.redeem(code, redirectURI: presented)
    #expect(result.isInvalidGrant == !works)
    #expect((result.refusal == nil) == works)
    await store.close()
  }

  @Test func portOfTheRequestIsThePortOfTheRedemption() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let code = try await browser.code(redirectURI: "http://127.0.0.1:49152/cb")
    for other in ["http://127.0.0.1:49153/cb", "http://127.0.0.1/cb"] {
      #expect(try await browser.redeem(code, redirectURI: other).isInvalidGrant)
    }
    #expect(try await browser.redeem(code, redirectURI: "http://127.0.0.1:49152/cb").refusal == nil)
    await store.close()
  }

  @Test func verifierWithoutAChallengeIsADowngrade() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let code = try await browser.code(verifier: nil)
    #expect(try await browser.redeem(code).isInvalidGrant)
    #expect(try await browser.redeem(code, verifier: nil).refusal == nil)
    await store.close()
  }

  @Test func codeThatWasNeverGivenIsRefused() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    #expect(try await browser.redeem(Secret(copying: Array("x".utf8))).isInvalidGrant)
    #expect(try await store.actions() == ["app.created"])
    await store.close()
  }

  @Test func requestsOfTheDayBeforeAreForgotten() async throws {
    let store = try place.open()
    let browser = try await Browser(store)
    let old = try await browser.begin()
    place.clock.advance(by: Approval.lifetime + 86_399.999)
    let kept = try await browser.begin()
    #expect(try await store.authorization(ticket: old.ticket.digest) != nil)
    place.clock.advance(by: 0.001)
    _ = try await browser.begin()
    #expect(try await store.authorization(ticket: old.ticket.digest) == nil)
    #expect(try await store.authorization(ticket: kept.ticket.digest) != nil)
    await store.close()
  }
}
