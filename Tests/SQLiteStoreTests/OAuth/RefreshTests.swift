import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Tokens that come from one approval, from the first to the last (RFC 6749, section 6; RFC 9700, section
/// 4.14).
@Suite struct RefreshTests {
  private let place = TemporaryStore()
  private let platform = Set(Scope.platform)

  @Test func refreshGivesNewTokensAndTheOldAccessTokenLivesOn() async throws {
    let store = try place.open()
    let first = try await store.connect(store, for: platform)
    place.clock.advance(by: 3_000)
    let second = try await store.refresh(first).get()
    #expect(second.grant.id == first.grant.id)
    #expect(second.scopes == platform)
    #expect(try Token(parsing: second.access) != Token(parsing: first.access))
    #expect(try Token(parsing: second.refresh) != Token(parsing: first.refresh))
    #expect(try await store.accepts(first))
    #expect(try await store.accepts(second))
    place.clock.advance(by: 600)
    #expect(
      try store.principal(for: first.access) == .failure(.expired(since: place.clock.date))
    )
    #expect(try await store.accepts(second))
    await store.close()
  }

  @Test func refreshTokenWorksLongAfterTheAccessToken() async throws {
    let store = try place.open()
    var tokens = try await store.connect(store)
    for _ in 1...4 {
      place.clock.advance(days: 90)
      #expect(try await !store.accepts(tokens))
      tokens = try await store.refresh(tokens).get()
      #expect(try await store.accepts(tokens))
    }
    await store.close()
  }

  @Test func secondUseOfARefreshTokenRevokesTheGrantAndStandsOut() async throws {
    let store = try place.open()
    let first = try await store.connect(store)
    let other = try await store.connect(store)
    let second = try await store.refresh(first).get()
    let third = try await store.refresh(second).get()
    place.clock.advance(by: 10)
    #expect(try await store.refresh(first).isInvalidGrant)
    for tokens in [first, second, third] {
      #expect(
        try store.principal(for: tokens.access) == .failure(.revoked(since: place.clock.date))
      )
      #expect(try await store.refresh(tokens).isInvalidGrant)
    }
    let event = try #require(try await store.lastEvent())
    #expect(event.action == .refreshReused)
    #expect(event.keyID == first.grant.id)
    #expect(event.target == "qodryx CLI on ops-7 for ops1")
    #expect(event.at == place.clock.date.toMilliseconds)
    #expect(try await store.grant(first.grant.id).revokedReason == event.detail)
    #expect(try await store.accepts(other))
    #expect(try await store.refresh(other).refusal == nil)
    await store.close()
  }

  @Test func reuseIsNoticedAfterAYear() async throws {
    let store = try place.open()
    let first = try await store.connect(store)
    var last = first
    for _ in 1...12 {
      place.clock.advance(days: 30)
      last = try await store.refresh(last).get()
    }
    #expect(try await store.refresh(first).isInvalidGrant)
    #expect(try await !store.accepts(last))
    await store.close()
  }

  @Test func anotherAppsClientLearnsNothingAndEndsNothing() async throws {
    let store = try place.open()
    let thief = try await store.register("Thief").app.id
    let first = try await store.connect(store)
    let second = try await store.refresh(first).get()
    for tokens in [first, second] { #expect(try await store.refresh(tokens, as: thief).isInvalidGrant) }
    #expect(try await store.accepts(second))
    #expect(try await store.refresh(second).refusal == nil)
    #expect(try await store.actions(of: first.grant.id) == ["oauth.granted"])
    await store.close()
  }

  @Test func narrowerScopesAreForOneAccessTokenAlone() async throws {
    let store = try place.open()
    let first = try await store.connect(store, for: platform)
    let narrow: ScopeSet = [Scope(.read, .security)]
    let second = try await store.refresh(first, scopes: narrow).get()
    #expect(second.scopes == narrow)
    #expect(second.grant.scopes == platform)
    #expect(try store.principal(for: second.access).get().scopes == narrow)
    #expect(try await store.grant(first.grant.id).scopes == platform)
    let third = try await store.refresh(second).get()
    #expect(third.scopes == platform)
    #expect(try store.principal(for: third.access).get().scopes == platform)
    #expect(try store.principal(for: second.access).get().scopes == narrow)
    await store.close()
  }

  @Test func widerScopesAreRefusedAndTheTokenIsNotUsedUp() async throws {
    let store = try place.open()
    let begun = try await store.ask(for: platform)
    _ = try await store.approve(begun, scopes: [Scope(.read, .projects)])
    let tokens = try await store.redeem(begun).get()
    for scopes in [[Scope(.read, .projects), Scope(.write, .projects)], [Scope(.read, .keys)], []] {
      #expect(try await store.refresh(tokens, scopes: ScopeSet(scopes)).refusal == .invalidScope)
    }
    #expect(try await store.accepts(tokens))
    #expect(try await store.refresh(tokens).refusal == nil)
    await store.close()
  }

  @Test func onlyARefreshTokenRefreshes() async throws {
    let store = try place.open()
    let tokens = try await store.connect(store)
    let key = try await store.create(Samples.draft("deploy"), by: .ops1)
    for secret in [tokens.access, key.secret] {
      let result = try await store.refresh(Token(parsing: secret), by: .commandLine, scopes: nil)
      #expect(result.isInvalidGrant)
    }
    var generator = SeededGenerator(seed: 9)
    let unknown = try Token(parsing: Token.issue(.refresh, using: &generator))
    #expect(try await store.refresh(unknown, by: .commandLine, scopes: nil).isInvalidGrant)
    #expect(try await store.accepts(tokens))
    await store.close()
  }

  @Test func refreshTokenIsNoCredentialForRequests() async throws {
    let store = try place.open()
    let tokens = try await store.connect(store)
    #expect(try store.principal(for: tokens.refresh) == .failure(.unknown))
    #expect(try store.record(of: Token(parsing: tokens.refresh)) == nil)
    #expect(try await store.authenticate(Token(parsing: tokens.access)) == .failure(.unknown))
    await store.close()
  }

  @Test func expiredAccessTokensAreForgottenWithTheNextOne() async throws {
    let store = try place.open()
    var tokens = try await store.connect(store)
    let other = try await store.connect(store)
    for _ in 1...20 {
      place.clock.advance(by: 1_000)
      tokens = try await store.refresh(tokens).get()
    }
    // Those of the last hour: now, and 1000, 2000 and 3000 seconds ago.
    let counts = try place.sqlite3("SELECT count(*) FROM access_tokens GROUP BY grant ORDER BY grant")
    #expect(counts == "4\n1\n")
    #expect(try await !store.accepts(other))
    _ = try await store.revokeGrant(tokens.grant.id, reason: "", by: .qa)
    #expect(try place.sqlite3("SELECT count(*) FROM refresh_tokens") == "1\n")
    await store.close()
  }
}
