import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

/// The attacks of RFC 9700, as somebody tries them from outside.
@Suite struct OAuthAttackTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  private func events(_ action: AuditEvent.Action) async throws -> Int {
    try await stage.store.auditEvents(AuditQuery(action: action.rawValue, limit: 50)).events.count
  }

  @Test func aCodeThatIsUsedTwiceEndsWhatItGave() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let code = try await Consent(client).code(by: person, in: visitor)
      let tokens = try await visitor.redeem(code, by: client)
      let access = try #require(tokens.string("access_token"))
      #expect(try await visitor.send(.get, "/v1/user", as: access).status == 200)
      #expect(try await visitor.redeem(code, by: client).string("error") == "invalid_grant")
      #expect(try await visitor.send(.get, "/v1/user", as: access).status == 401)
      let refresh = try #require(tokens.string("refresh_token"))
      #expect(try await visitor.refresh(refresh, by: client).string("error") == "invalid_grant")
    }
    #expect(try await events(.codeReplayed) == 1)
  }

  @Test func aCodeLivesForAMinute() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let code = try await Consent(client).code(by: person, in: visitor)
      stage.clock.advance(by: 60)
      #expect(try await visitor.redeem(code, by: client).string("error") == "invalid_grant")
    }
  }

  @Test func aCodeIsGoodForItsOwnAppAndAddressAlone() async throws {
    let client = try await stage.register()
    let other = try await stage.register("Other")
    let person = try await stage.person()
    try await stage.serve { visitor in
      let code = try await Consent(client).code(by: person, in: visitor)
      let swapped = Client(id: other.id, secret: other.secret, redirectURI: client.redirectURI)
      #expect(try await visitor.redeem(code, by: swapped).string("error") == "invalid_grant")
      let elsewhere = Client(id: client.id, secret: client.secret, redirectURI: "https://evil.example.com/")
      #expect(try await visitor.redeem(code, by: elsewhere).string("error") == "invalid_grant")
      let unnamed = try await visitor.tokens(client, "authorization_code", [Parameter("code", code)])
      #expect(unnamed.string("error") == "invalid_grant")
    }
  }

  @Test func aChallengeCannotBeLeftOutOrAddedAfterwards() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let with = try await Consent(client).withChallenge.code(by: person, in: visitor)
      #expect(try await visitor.redeem(with, by: client).string("error") == "invalid_grant")
      // Somebody has taken the challenge out of the request on its way (RFC 9700, section 2.1.1).
      let without = try await Consent(client).code(by: person, in: visitor)
      let answer = try await visitor.redeem(without, by: client, verifier: Consent.verifier)
      #expect(answer.string("error") == "invalid_grant")
    }
  }

  @Test func aRefreshTokenThatIsUsedTwiceEndsItsWholeFamily() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let first = try await Consent(client).tokens(by: person, in: visitor)
      let second = try await visitor.refresh(first.refresh, by: client)
      let access = try #require(second.string("access_token"))
      for token in [first.access, access] {
        #expect(try await visitor.send(.get, "/v1/user", as: token).status == 200)
      }
      #expect(try await visitor.refresh(first.refresh, by: client).string("error") == "invalid_grant")
      for token in [first.access, access] {
        #expect(try await visitor.send(.get, "/v1/user", as: token).status == 401)
      }
      let next = try #require(second.string("refresh_token"))
      #expect(try await visitor.refresh(next, by: client).string("error") == "invalid_grant")
    }
    #expect(try await events(.refreshReused) == 1)
  }

  @Test func aRefreshTokenIsGoodForItsOwnAppAlone() async throws {
    let client = try await stage.register()
    let other = try await stage.register("Other")
    let person = try await stage.person()
    try await stage.serve { visitor in
      let tokens = try await Consent(client).tokens(by: person, in: visitor)
      #expect(try await visitor.refresh(tokens.refresh, by: other).string("error") == "invalid_grant")
      #expect(
        try await visitor.refresh(tokens.refresh, by: .commandLine).string("error") == "invalid_grant"
      )
      #expect(try await visitor.refresh(tokens.refresh, by: client).status == 200)
    }
  }

  @Test func scopesCanBeNarrowedAndNeverWidened() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let tokens = try await Consent(client).tokens(by: person, in: visitor)
      for scope in ["read:projects write:security", "read:keys", "read:moon"] {
        let wider = try await visitor.refresh(tokens.refresh, by: client, scope: scope)
        #expect(wider.status == 400)
        #expect(wider.string("error") == "invalid_scope")
      }
      let narrow = try await visitor.refresh(tokens.refresh, by: client, scope: "read:projects")
      #expect(narrow.string("scope") == "read:projects")
      let again = try await visitor.refresh(try #require(narrow.string("refresh_token")), by: client)
      #expect(again.string("scope") == "read:projects write:workflows")
    }
  }

  @Test func aPageNeverAllowsWhatTheAppDidNotAskForOrThePersonDoesNotHold() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    let weak = try await stage.person("ann", scopes: [Scope(.read, .projects)])
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let more = try await Consent(client).allowed(
        by: person,
        scopes: ["read:projects", "write:security"],
        in: browser
      )
      #expect(more.status == 400)
      let notHeld = try await Consent(client).allowed(by: weak, in: browser)
      #expect(notHeld.status == 403)
      #expect(notHeld.text.contains("does not hold write:workflows"))
      let held = try await Consent(client).allowed(by: weak, scopes: ["read:projects"], in: browser)
      #expect(held.brought("code") != nil)
    }
  }

  @Test func anAppThatIsRevokedOrDeletedIsOutAtTheNextRequest() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let first = try await Consent(client).tokens(by: person, in: visitor)
      let grant = try #require(
        try await visitor.send(.get, "/v1/user", as: first.access).string("credential.id")
      )
      #expect(try await visitor.send(.delete, "/v1/grants/\(grant)", as: person).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: first.access).status == 401)
      #expect(try await visitor.refresh(first.refresh, by: client).string("error") == "invalid_grant")

      let second = try await Consent(client).tokens(by: person, in: visitor)
      #expect(try await visitor.send(.delete, "/v1/apps/\(client.id)", as: person).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: second.access).status == 401)
      #expect(try await visitor.refresh(second.refresh, by: client).string("error") == "invalid_client")
    }
  }

  @Test func noSecretReachesTheLog() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    let secrets = try await stage.serve { visitor in
      let consent = Consent(client).withChallenge
      let code = try await consent.code(by: person, in: visitor)
      let tokens = try await visitor.redeem(code, by: client, verifier: Consent.verifier)
      let access = try #require(tokens.string("access_token"))
      let refresh = try #require(tokens.string("refresh_token"))
      _ = try await visitor.redeem(code, by: client, verifier: Consent.verifier)
      _ = try await visitor.refresh(refresh, by: client)
      _ = try await visitor.send(.get, "/oauth/authorize/wait?code=\(code)&token=\(access)")
      return [code, access, refresh, client.secret ?? "", person, Consent.verifier]
    }
    for secret in secrets { #expect(!stage.log.text.contains(secret)) }
  }
}
