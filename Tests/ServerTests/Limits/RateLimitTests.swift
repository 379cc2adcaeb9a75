import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

@Suite struct RateLimitTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func aCredentialGetsItsRequestsAMinuteAndThenWaits() async throws {
    let secret = try await stage.issue(rateLimit: 5).secret
    try await stage.serve { visitor in
      for left in (0..<5).reversed() {
        let answer = try await visitor.send(.get, "/v1/user", as: secret)
        #expect(answer.status == 200)
        #expect(answer[header: "RateLimit-Limit"] == "5")
        #expect(answer[header: "RateLimit-Remaining"] == "\(left)")
      }
      let refused = try await visitor.send(.get, "/v1/user", as: secret)
      #expect(refused.status == 429)
      #expect(refused.code == "rate_limited")
      #expect(refused[header: "Retry-After"] == "12")
      #expect(refused[header: "RateLimit-Limit"] == "5")
      #expect(refused[header: "RateLimit-Remaining"] == "0")
      #expect(refused[header: "RateLimit-Reset"] == "60")
      stage.clock.advance(by: 12)
      #expect(try await visitor.send(.get, "/v1/user", as: secret).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: secret).status == 429)
    }
  }

  @Test func errorsOfAnAuthenticatedRequestCarryTheLimits() async throws {
    let secret = try await stage.issue(.readOnly, rateLimit: 5).secret
    try await stage.serve { visitor in
      let forbidden = try await visitor.send(.get, "/v1/api-keys", as: secret)
      #expect(forbidden.status == 403)
      #expect(forbidden[header: "RateLimit-Remaining"] == "4")
      let missing = try await visitor.send(.get, "/v1/projects/prj_0000000000000000", as: secret)
      #expect(missing.status == 404)
      #expect(missing[header: "RateLimit-Remaining"] == "3")
    }
  }

  @Test func aReplacedKeyAndItsSuccessorShareOneLimit() async throws {
    let (key, old) = try await stage.issue(rateLimit: 6)
    try await stage.serve { visitor in
      #expect(try await visitor.send(.get, "/v1/user", as: old).status == 200)
      let new = try await stage.store.rotate(key.id, grace: .day, by: .ops1).secret.text
      // What the old key has used before counts for both.
      #expect(try await visitor.send(.get, "/v1/user", as: new)[header: "RateLimit-Remaining"] == "4")
      #expect(try await visitor.send(.get, "/v1/user", as: old)[header: "RateLimit-Remaining"] == "3")
      #expect(try await visitor.send(.get, "/v1/user", as: new)[header: "RateLimit-Remaining"] == "2")
    }
  }

  @Test func threeKeysThatReplacedEachOtherShareOneLimit() async throws {
    let (key, first) = try await stage.issue(rateLimit: 10)
    try await stage.serve { visitor in
      func left(_ secret: String) async throws -> Int? {
        let answer = try await visitor.send(.get, "/v1/user", as: secret)
        #expect(answer.status == 200)
        return answer[header: "RateLimit-Remaining"].flatMap { Int($0) }
      }
      #expect(try await left(first) == 9)
      let second = try await stage.store.rotate(key.id, grace: .day, by: .ops1)
      #expect(try await left(second.secret.text) == 8)
      let third = try await stage.store.rotate(second.key.id, grace: .day, by: .ops1)
      // Whoever asks first, and whoever has not asked for long.
      #expect(try await left(first) == 7)
      #expect(try await left(third.secret.text) == 6)
      #expect(try await left(first) == 5)
      #expect(try await left(second.secret.text) == 4)
      #expect(try await left(third.secret.text) == 3)
    }
  }

  @Test func credentialsDoNotTakeFromEachOther() async throws {
    let first = try await stage.issue(rateLimit: 1).secret
    let second = try await stage.issue(rateLimit: 1).secret
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/user", as: first).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: first).status == 429)
      #expect(try await visitor.send(.get, "/v1/user", as: second).status == 200)
    }
  }

  @Test func anAddressWithTooManyBadCredentialsWaitsButGoodOnesPass() async throws {
    let good = try await stage.issue().secret
    let configuration = ServerConfiguration(
      trustedProxies: [try #require(IPNetwork("127.0.0.1"))],
      failedAuthenticationsPerMinute: 3
    )
    try await stage.serve(configuration) { visitor in
      let from = ["X-Forwarded-For": "203.0.113.9"]
      for _ in 0..<3 {
        #expect(try await visitor.send(.get, "/v1/user", as: "qx_live_bad", from).status == 401)
      }
      let refused = try await visitor.send(.get, "/v1/user", as: "qx_live_bad", from)
      #expect(refused.status == 429)
      #expect(refused[header: "Retry-After"] == "20")
      #expect(refused[header: "RateLimit-Limit"] == "3")
      #expect(try await visitor.send(.get, "/v1/user", as: good, from).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", from).status == 401, "no credential is no attempt")
      let elsewhere = ["X-Forwarded-For": "203.0.113.10"]
      #expect(try await visitor.send(.get, "/v1/user", as: "qx_live_bad", elsewhere).status == 401)
      stage.clock.advance(by: 20)
      #expect(try await visitor.send(.get, "/v1/user", as: "qx_live_bad", from).status == 401)
    }
  }
}

@Suite struct RateLimiterTests {
  @Test func aClockThatIsPutBackLocksNobodyOut() {
    let clock = ManualClock()
    let limiter = RateLimiter<String>(capacity: 10, now: clock.now)
    for _ in 0..<3 { #expect(limiter.take("a", limit: 3).isAllowed) }
    clock.advance(by: -86_400)
    #expect(!limiter.take("a", limit: 3).isAllowed)
    clock.advance(by: 20)
    #expect(limiter.take("a", limit: 3).isAllowed)
  }

  @Test func moreThanItRemembersAreStillAnswered() {
    let clock = ManualClock()
    let limiter = RateLimiter<Int>(capacity: 100, now: clock.now)
    for subject in 0..<1_000 { #expect(limiter.take(subject, limit: 1).isAllowed) }
  }

  @Test func thoseThatReplacedEachOtherCountAsOneOnceThatIsKnown() {
    let limiter = RateLimiter<Int>(capacity: 100, now: ManualClock().now)
    for _ in 0..<3 { #expect(limiter.take(1, limit: 10, replacedBy: 2).isAllowed) }
    for _ in 0..<3 { #expect(limiter.take(4, limit: 10, replacing: 3).isAllowed) }
    // Only 2 and 3 know that all four belong together.
    #expect(limiter.take(3, limit: 10, replacing: 2, replacedBy: 4).remaining == 3)
    #expect(limiter.take(1, limit: 10, replacedBy: 2).remaining == 2)
  }

  @Test func aCircleOfReplacementsHasAnEnd() {
    let limiter = RateLimiter<Int>(capacity: 100, now: ManualClock().now)
    #expect(limiter.take(1, limit: 10, replacedBy: 2).isAllowed)
    #expect(limiter.take(2, limit: 10, replacedBy: 1).isAllowed)
    #expect(limiter.take(1, limit: 10, replacing: 1, replacedBy: 1).remaining == 7)
  }

  @Test func moreReplacementsThanItRemembersAreStillAnswered() {
    let limiter = RateLimiter<Int>(capacity: 100, now: ManualClock().now)
    for subject in 0..<1_000 {
      #expect(limiter.take(2 * subject, limit: 1, replacedBy: 2 * subject + 1).isAllowed)
    }
  }

  @Test func inAMinuteTheLimitIsFreeAgain() {
    let clock = ManualClock()
    let limiter = RateLimiter<Int>(capacity: 100, now: clock.now)
    for _ in 0..<600 { #expect(limiter.take(1, limit: 600).isAllowed) }
    #expect(!limiter.take(1, limit: 600).isAllowed)
    clock.advance(by: 60)
    for _ in 0..<600 { #expect(limiter.take(1, limit: 600).isAllowed) }
  }
}
