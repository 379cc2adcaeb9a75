import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Logging
import SQLiteStore
import Testing

@testable import Server

@Suite struct UsageTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func useIsRecordedWhenTheServerStops() async throws {
    let (key, secret) = try await stage.issue()
    let configuration = ServerConfiguration(trustedProxies: [try #require(IPNetwork("127.0.0.0/8"))])
    try await stage.serve(configuration) { visitor async throws in
      let from = ["X-Forwarded-For": "203.0.113.40"]
      #expect(try await visitor.send(.get, "/v1/projects?limit=3", as: secret, from).status == 200)
      let original = ["X-Forwarded-Method": "POST", "X-Forwarded-Uri": "/v1/workflows/secret-name?a=b"]
      stage.clock.advance(by: 1)
      let headers = original.merging(from) { first, _ in first }
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, headers).status == 200)
    }
    let usage = try await stage.store.usage(of: key.id)
    #expect(usage.allowed24h == 2 && usage.refused24h == 0)
    #expect(usage.addresses24h == [.init(address: "203.0.113.40", requests: 2)])
    #expect(usage.last?.route == "POST /v1/workflows")
    #expect(usage.last?.at == stage.clock.date)
    #expect(usage.scopes30d == [.init(.read, .projects), .init(.write, .workflows)])
  }

  @Test func aRequestWithAnEndedKeyIsRefusedUseAndAnEvent() async throws {
    let (key, secret) = try await stage.issue()
    _ = try await stage.store.revoke(key.id, reason: "", by: .ops1)
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/projects", as: secret).status == 401)
    }
    let usage = try await stage.store.usage(of: key.id)
    #expect(usage.allowed24h == 0 && usage.refused24h == 1)
    let events = try await stage.store.auditEvents(AuditQuery(keyID: key.id, action: "key.used_after_end"))
    #expect(events.events.map(\.detail) == ["from 127.0.0.1: GET /v1/projects"])
  }

  @Test func requestsBeyondScopesAndLimitsAreRefusedUseAndNoEvent() async throws {
    let (key, secret) = try await stage.issue(scopes: [Scope(.read, .projects)], rateLimit: 4)
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/projects", as: secret).status == 200)
      #expect(
        try await visitor.send(.post, "/v1/projects", as: secret, json: #"{"name": "x"}"#).status == 403
      )
      #expect(try await visitor.send(.get, "/v1/verify?scope=read:security", as: secret).status == 403)
      let unnamed = ["X-Forwarded-Method": "GET", "X-Forwarded-Uri": "/elsewhere"]
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, unnamed).status == 403)
      for _ in 0..<2 {
        #expect(try await visitor.send(.get, "/v1/projects", as: secret).status == 429)
      }
    }
    let usage = try await stage.store.usage(of: key.id)
    #expect(usage.allowed24h == 1)
    #expect(usage.refused24h == 5)
    #expect(usage.last?.route == "GET /v1/projects")
    #expect(usage.scopes30d == [Scope(.read, .projects)])
    #expect(try await stage.store.auditEvents(AuditQuery(keyID: key.id)).events.map(\.action) == [.created])
  }

  @Test func aRequestThatTheAnswerItselfForbidsIsRefusedUse() async throws {
    let (key, secret) = try await stage.issue(.personal, scopes: Scope.management)
    try await stage.serve { visitor async throws in
      let beyond = #"{"name": "x", "type": "live", "scopes": ["read:projects"]}"#
      #expect(try await visitor.send(.post, "/v1/api-keys", as: secret, json: beyond).status == 403)
      #expect(try await visitor.send(.post, "/v1/api-keys", as: secret, json: "{}").status == 400)
    }
    let usage = try await stage.store.usage(of: key.id)
    #expect(usage.allowed24h == 1)
    #expect(usage.refused24h == 1)
  }

  @Test func aServiceReportsWhatItHasChecked() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, _) = try await stage.issue()
    try await stage.serve { visitor in
      let use =
        #""key_id": "\#(key.id)", "at": "2026-11-23T14:00:00Z", "address": "10.0.0.1", "route": "GET /x""#
      let reasons = ["revoked", "insufficient_scope", "rate_limited"]
      let refusals = reasons.map { #"{\#(use), "refusal": "\#($0)"}"# }.joined(separator: ", ")
      let report = #"{"uses": [{\#(use), "scope": "read:projects"}, \#(refusals)]}"#
      #expect(try await visitor.send(.post, "/v1/usage", as: token, json: report).status == 204)
      let wrong = #"{"uses": [{\#(use)}, {\#(use), "refusal": "bored"}]}"#
      let refused = try await visitor.send(.post, "/v1/usage", as: token, json: wrong)
      #expect(refused.status == 422)
      #expect(refused.string("error.details")?.hasPrefix("uses[1].refusal: ") == true)
      let undated = #"{"uses": [{\#(use), "refusal": "revoked", "refused_since": "yesterday"}]}"#
      let malformed = try await visitor.send(.post, "/v1/usage", as: token, json: undated)
      #expect(malformed.status == 400)
      #expect(malformed.string("error.details")?.hasPrefix("uses[0].refused_since: ") == true)
      let short = try await visitor.send(.post, "/v1/usage", as: token, json: #"{"uses": [{}]}"#)
      #expect(short.string("error.details") == "uses[0].key_id: is required")
      let usage = try await visitor.send(.get, "/v1/api-keys/\(key.id)/usage", as: token)
      #expect(usage["refused_24h"] as? Int == 3)
      let many = #"{"uses": [{\#(use), "count": 40}]}"#
      #expect(try await visitor.send(.post, "/v1/usage", as: token, json: many).status == 204)
      let none = try await visitor.send(
        .post,
        "/v1/usage",
        as: token,
        json: #"{"uses": [{\#(use), "count": 0}]}"#
      )
      #expect(none.string("error.details") == "uses[0].count: use 1 to 1000000000")
      let later = try await visitor.send(.get, "/v1/api-keys/\(key.id)/usage", as: token)
      #expect((later["requests_per_day"] as? [Int])?.reduce(0, +) == 41)
      #expect(usage.string("last_used.route") == "GET /x")
      #expect(usage["scopes_used_30d"] as? [String] == ["read:projects"])
    }
  }

  @Test func aFullBufferDropsAndCounts() async throws {
    let (key, _) = try await stage.issue()
    let buffer = UsageBuffer(store: stage.store, logger: stage.log.logger)
    for number in 0..<(UsageBuffer.capacity + 3) {
      buffer.append(use(of: key, from: "10.0.\(number / 256).\(number % 256)"))
    }
    #expect(buffer.count == UsageBuffer.capacity)
    #expect(buffer.dropped == 3)
    await buffer.flush()
    #expect(buffer.count == 0)
    #expect(try await stage.store.usage(of: key.id).allowed24h == UsageBuffer.capacity)
  }

  @Test func requestsThatAreAlikeAreOneEntry() async throws {
    let (key, _) = try await stage.issue()
    let buffer = UsageBuffer(store: stage.store, logger: stage.log.logger)
    let begin = stage.clock.date
    for _ in 0..<20_000 { buffer.append(use(of: key)) }
    stage.clock.advance(by: 1)
    for address in ["10.0.0.1", "10.0.0.2", "10.0.0.2"] { buffer.append(use(of: key, from: address)) }
    buffer.append(use(of: key, refusal: .rateLimited))
    #expect(buffer.count == 3)
    await buffer.flush()
    for _ in 0..<2 { buffer.append(use(of: key)) }
    #expect(buffer.count == 1)
    await buffer.flush()
    let usage = try await stage.store.usage(of: key.id)
    #expect(usage.allowed24h == 20_005)
    #expect(usage.refused24h == 1)
    #expect(usage.addresses24h.map(\.requests) == [20_003, 2])
    #expect(usage.last?.at == begin + 1)
  }

  private func use(of key: APIKey, from address: String = "10.0.0.1", refusal: UseRefusal? = nil) -> KeyUse {
    KeyUse(
      keyID: key.id,
      at: stage.clock.date,
      address: address,
      route: "GET /v1/user",
      scope: nil,
      refusal: refusal
    )
  }

  @Test func whatTheStoreDoesNotTakeWaits() async throws {
    let (key, _) = try await stage.issue()
    let buffer = UsageBuffer(store: stage.store, logger: stage.log.logger)
    await stage.store.close()
    for _ in 0..<2 {
      buffer.append(use(of: key))
      await buffer.flush()
      #expect(buffer.count == 1)
    }
    #expect(stage.log.lines.contains { $0.level == .warning })
  }

  @Test func useIsRecordedWithinAMomentWithoutAnybodyAsking() async throws {
    let (key, secret) = try await stage.issue()
    try await stage.serve { visitor in
      let changes = stage.store.changes()
      #expect(try await visitor.send(.get, "/v1/projects", as: secret).status == 200)
      for await _ in changes where try await stage.store.usage(of: key.id).allowed24h == 1 { break }
    }
  }

  @Test func lookingAtKeysIsRecordedWithoutHaste() async throws {
    let (key, _) = try await stage.issue(.personal)
    func use(_ scope: Scope?) -> KeyUse {
      KeyUse(keyID: key.id, at: stage.clock.date, address: "10.0.0.1", route: "GET /v1/x", scope: scope)
    }
    for scope in Scope.management { #expect(UsageBuffer.Delay(use(scope)) == .minute) }
    for scope in Scope.platform { #expect(UsageBuffer.Delay(use(scope)) == .second) }
    #expect(UsageBuffer.Delay(use(nil)) == .second)
    let refused = KeyUse(
      keyID: key.id,
      at: stage.clock.date,
      address: "10.0.0.1",
      route: "GET /v1/api-keys",
      scope: Scope(.read, .keys),
      refusal: .insufficientScope
    )
    #expect(UsageBuffer.Delay(refused) == .second)
  }
}
