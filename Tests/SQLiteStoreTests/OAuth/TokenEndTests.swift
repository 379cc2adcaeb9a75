import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Apps that give tokens up (RFC 7009), and that ask what a token is (RFC 7662).
@Suite struct TokenEndTests {
  private let place = TemporaryStore()

  @Test func accessTokenEndsAlone() async throws {
    let store = try place.open()
    let first = try await store.connect(store)
    let second = try await store.refresh(first).get()
    try await store.revokeToken(Token(parsing: first.access), by: .commandLine, from: "10.20.9.3")
    #expect(try store.principal(for: first.access) == .failure(.unknown))
    #expect(try await store.accepts(second))
    #expect(try await store.refresh(second).refusal == nil)
    await store.close()
  }

  @Test func refreshTokenEndsItsWholeGrant() async throws {
    let store = try place.open()
    let first = try await store.connect(store)
    let second = try await store.refresh(first).get()
    try await store.revokeToken(Token(parsing: second.refresh), by: .commandLine, from: "10.20.9.3")
    #expect(try await !store.accepts(first))
    #expect(try await !store.accepts(second))
    #expect(try await store.refresh(second).isInvalidGrant)
    let event = try #require(try await store.lastEvent())
    #expect(event.action == .grantRevoked)
    #expect(event.actor == Actor(name: "qodryx CLI", origin: "api 10.20.9.3"))
    #expect(event.keyID == first.grant.id)
    await store.close()
  }

  @Test func usedRefreshTokenEndsItsGrantWithoutAnAlarm() async throws {
    let store = try place.open()
    let first = try await store.connect(store)
    let second = try await store.refresh(first).get()
    try await store.revokeToken(Token(parsing: first.refresh), by: .commandLine, from: "10.20.9.3")
    #expect(try await !store.accepts(second))
    #expect(try await store.lastEvent()?.action == .grantRevoked)
    await store.close()
  }

  @Test func nothingOfAnotherAppEnds() async throws {
    let store = try place.open()
    let thief = try await store.register("Thief").app.id
    let tokens = try await store.connect(store)
    let key = try await store.create(Samples.draft("deploy"), by: .ops1)
    for secret in [tokens.access, tokens.refresh, key.secret] {
      try await store.revokeToken(Token(parsing: secret), by: thief, from: "203.0.113.9")
    }
    try await store.revokeToken(Token(parsing: key.secret), by: .commandLine, from: "10.20.9.3")
    #expect(try await store.accepts(tokens))
    #expect(try await store.refresh(tokens).refusal == nil)
    #expect(try await store.authenticate(Token(parsing: key.secret)) == .success(key.key))
    await store.close()
  }

  @Test func endedGrantEndsOnce() async throws {
    let store = try place.open()
    let tokens = try await store.connect(store)
    _ = try await store.revokeGrant(tokens.grant.id, reason: "stolen", by: .qa)
    for secret in [tokens.access, tokens.refresh] {
      try await store.revokeToken(Token(parsing: secret), by: .commandLine, from: "10.20.9.3")
    }
    #expect(try await store.grant(tokens.grant.id).revokedReason == "stolen")
    #expect(try store.principal(for: tokens.access) == .failure(.revoked(since: place.clock.date)))
    await store.close()
  }

  @Test func appLearnsWhatItsTokensAre() async throws {
    let store = try place.open()
    let start = place.clock.date
    let tokens = try await store.connect(store, for: Set(Scope.platform))
    place.clock.advance(by: 60)
    let narrow: ScopeSet = [Scope(.read, .projects)]
    let renewed = try await store.refresh(tokens, scopes: narrow).get()
    let (access, refresh) = (try Token(parsing: renewed.access), try Token(parsing: renewed.refresh))

    let facts = TokenFacts(
      type: .access,
      grant: tokens.grant,
      scopes: narrow,
      issuedAt: start + 60,
      expiresAt: start + 3_660
    )
    #expect(try await store.introspect(access, by: .commandLine) == facts)
    let renewal = TokenFacts(
      type: .refresh,
      grant: tokens.grant,
      scopes: Set(Scope.platform),
      issuedAt: start + 60,
      expiresAt: nil
    )
    #expect(try await store.introspect(refresh, by: .commandLine) == renewal)
    // Used up.
    #expect(try await store.introspect(Token(parsing: tokens.refresh), by: .commandLine) == nil)
    place.clock.set(to: start + 3_660)
    #expect(try await store.introspect(access, by: .commandLine) == nil)
    #expect(try await store.introspect(refresh, by: .commandLine) == renewal)
    await store.close()
  }

  @Test func nobodyLearnsOfTokensThatEndedOrAreAnothers() async throws {
    let store = try place.open()
    let thief = try await store.register("Thief").app.id
    let tokens = try await store.connect(store)
    let key = try await store.create(Samples.draft("deploy"), by: .ops1)
    let secrets = [tokens.access, tokens.refresh]
    for secret in secrets + [key.secret] {
      #expect(try await store.introspect(Token(parsing: secret), by: thief) == nil)
    }
    #expect(try await store.introspect(Token(parsing: key.secret), by: .commandLine) == nil)
    _ = try await store.revokeGrant(tokens.grant.id, reason: "", by: .qa)
    for secret in secrets {
      #expect(try await store.introspect(Token(parsing: secret), by: .commandLine) == nil)
    }
    await store.close()
  }
}
