import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import SQLiteStore
import Testing

@testable import Server

@Suite struct RefusalTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  /// The refused requests of the stage's store, oldest first, once the server has stopped.
  private func recorded(_ subject: RefusalQuery.Subject? = nil) async throws -> [RefusedRequest] {
    try await stage.store.refusals(RefusalQuery(subject, limit: 200)).requests.reversed()
  }

  @Test func everyRefusalIsFoundByTheIdentifierOfItsAnswer() async throws {
    let (key, secret) = try await stage.issue(scopes: [Scope(.read, .projects)], rateLimit: 2)
    let (revoked, ended) = try await stage.issue()
    _ = try await stage.store.revoke(revoked.id, reason: "leaked", by: .ops1)
    let expected: [(FailedCheck, KeyID?, Int)] = [
      (.missing, nil, 401), (.malformed, nil, 401), (.unknown, nil, 401), (.revoked, revoked.id, 401),
      (.insufficientScope, key.id, 403), (.rateLimited, key.id, 429), (.misplaced, nil, 400),
    ]
    var generator = SeededGenerator(seed: 3)
    let unknown = Token.issue(.live, using: &generator).text
    let ids = try await stage.serve { visitor async throws in
      let answers = [
        try await visitor.send(.get, "/v1/projects"),
        try await visitor.send(.get, "/v1/projects", as: "qx_live_bad"),
        try await visitor.send(.get, "/v1/projects", as: unknown),
        try await visitor.send(.get, "/v1/projects", as: ended),
        try await visitor.send(.post, "/v1/projects", as: secret, json: #"{"name": "x"}"#),
        try await visitor.send(.get, "/v1/projects", as: secret),
        try await visitor.send(.get, "/v1/projects", as: secret),
        try await visitor.send(.get, "/v1/projects", as: secret, ["X-API-Key": ended]),
      ]
      #expect(answers[5].status == 200)
      return answers.filter { $0.status != 200 }.map { $0[header: "X-Request-Id"] ?? "" }
    }
    for ((check, keyID, status), id) in zip(expected, ids) {
      let found = try await recorded(.request(id))
      #expect(found.count == 1)
      #expect(found.first?.check == check)
      #expect(found.first?.keyID == keyID)
      #expect(found.first?.status == status, "\(check)")
      #expect(found.first?.address == "127.0.0.1")
    }
    #expect(try await recorded().count == expected.count)
    let forbidden = try await recorded(.request(ids[4]))[0]
    #expect(forbidden.scope == Scope(.write, .projects))
    #expect(forbidden.route == "POST /v1/projects")
    #expect(forbidden.hint == key.hint)
    #expect(try await recorded(.request(ids[3]))[0].since == stage.clock.date)
  }

  @Test func aGatewaysRequestIsToldByItsRouteAndNeverByItsPath() async throws {
    let secret = try await stage.issue(scopes: [Scope(.read, .projects)]).secret
    try await stage.serve(over: .live) { visitor async throws in
      let targets = ["/v1/projects/their-secret-name?token=abc", "/reset/their-secret-name"]
      for target in targets {
        let original = ["X-Forwarded-Method": "POST", "X-Forwarded-Uri": target]
        #expect(try await visitor.send(.get, "/v1/verify", as: secret, original).status == 403)
      }
      let hidden = ["X-Forwarded-Method": "GET", "X-Forwarded-Uri": "/v1/projects?key=\(secret)"]
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, hidden).status == 401)
    }
    let found = try await recorded()
    #expect(found.map(\.route) == ["POST /v1/projects", "GET /v1/verify", "GET /v1/verify"])
    #expect(found.map(\.check) == [.insufficientScope, .insufficientScope, .misplaced])
    #expect(!found.contains { "\($0)".contains("their-secret-name") || "\($0)".contains(secret) })
  }

  @Test func whoMayReadTheLogMayReadWhatWasRefused() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, _) = try await stage.issue(scopes: [Scope(.read, .projects)])
    // Of another key: that it is refused here may be on record before the questions below.
    let stranger = try await stage.issue(scopes: [Scope(.read, .projects)]).secret
    try await stage.store.record(refused: (1...3).map { refused("req_\($0)", of: key) })
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/refusals", as: stranger).status == 403)
      let first = try await visitor.send(.get, "/v1/refusals?key_id=\(key.id)&limit=2", as: token)
      let data = try #require(first["data"] as? [[String: Any]])
      #expect(data.map { $0["request_id"] as? String } == ["req_3", "req_2"])
      #expect(data[0]["check"] as? String == "insufficient_scope")
      #expect(data[0]["hint"] as? String == key.hint.full)
      let cursor = try #require(first.string("next_cursor"))
      let rest = try await visitor.send(
        .get,
        "/v1/refusals?key_id=\(key.id)&limit=2&cursor=\(cursor)",
        as: token
      )
      #expect((rest["data"] as? [[String: Any]])?.map { $0["request_id"] as? String } == ["req_1"])
      let hint = "%E2%80%A6\(key.hint.tail)"
      let found = try await visitor.send(.get, "/v1/refusals?hint=\(hint)&type=live", as: token)
      #expect((found["data"] as? [Any])?.count == 3)
      let other = try await visitor.send(.get, "/v1/refusals?hint=\(hint)&type=test", as: token)
      #expect((other["data"] as? [Any])?.isEmpty == true)
    }
  }

  @Test(arguments: [
    "key_id=a&request_id=b", "type=live", "hint=9Q2F", "hint=%E2%80%A69Q2F&type=gold", "cursor=0", "limit=0",
  ])
  func aQuestionThatIsNotClearIsInvalid(_ query: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/refusals?\(query)", as: token).status == 400)
    }
  }

  @Test func aServiceReportsWhatItHasRefused() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, secret) = try await stage.issue()
    let start = #""request_id": "req_1", "at": "2026-11-23T14:00:00Z", "key_id": "\#(key.id)""#
    @Sendable func report(_ changes: String) -> String {
      let rest = #""details": "no", "address": "10.0.0.1", "route": "GET /x", "status": 403"#
      return #"{"refusals": [{\#(start), \#(rest), \#(changes)}]}"#
    }
    try await stage.serve { visitor async throws in
      func status(_ changes: String) async throws -> Int {
        try await visitor.send(.post, "/v1/refusals", as: token, json: report(changes)).status
      }
      #expect(try await status(#""check": "disabled", "type": "live", "hint": "4fG7…9Q2F""#) == 204)
      #expect(try await status(#""check": "bored""#) == 422)
      #expect(try await status(#""check": "disabled", "type": "gold""#) == 422)
      #expect(try await status(#""check": "disabled", "hint": "…9Q2F""#) == 422)
      #expect(try await status(#""check": "disabled", "scope": "\u0007""#) == 422)
      let leak = report(#""check": "disabled""#).replacing("GET /x", with: "GET /x/\(secret)")
      #expect(try await visitor.send(.post, "/v1/refusals", as: token, json: leak).status == 204)
    }
    let found = try await recorded(.key(key.id))
    #expect(found.map(\.check) == [.disabled, .disabled])
    #expect(found.map(\.hint) == [CredentialHint(head: "4fG7", tail: "9Q2F"), nil])
    #expect(found[1].route.hasPrefix("GET /x/qx_live_") && !found[1].route.contains(secret))
  }

  @Test func aFloodNeitherFillsMemoryNorPushesTheOthersOut() async throws {
    let (key, _) = try await stage.issue()
    let buffer = UsageBuffer(store: stage.store, logger: stage.log.logger)
    for number in 0..<5_000 { buffer.append(refused("req_\(number)")) }
    buffer.append(refused("req_quiet", of: key))
    #expect(buffer.droppedRefusals == 5_000 - RefusalBuffer.share)
    await buffer.flush()
    #expect(try await recorded().count == RefusalBuffer.share + 1)
    #expect(try await recorded(.key(key.id)).map(\.requestID) == ["req_quiet"])
    for number in 0..<5_000 {
      buffer.append(refused("req_\(number)", from: "10.0.\(number / 256).\(number % 256)"))
    }
    await buffer.flush()
    #expect(try await recorded(nil).count == 200)
    #expect(buffer.droppedRefusals == 5_000 - RefusalBuffer.share + 5_000 - RefusalBuffer.capacity)
  }

  @Test func whatTheStoreDoesNotTakeWaits() async throws {
    let buffer = UsageBuffer(store: stage.store, logger: stage.log.logger)
    await stage.store.close()
    buffer.append(refused("req_1"))
    for _ in 0..<2 {
      await buffer.flush()
      #expect(buffer.waitingRefusals == 1)
    }
    #expect(stage.log.lines.contains { $0.level == .warning })
  }

  private func refused(_ requestID: String, of key: APIKey? = nil, from address: String = "10.0.0.1")
    -> RefusedRequest
  {
    RefusedRequest(
      at: stage.clock.date,
      requestID: requestID,
      keyID: key?.id,
      type: key?.type,
      hint: key?.hint,
      check: .insufficientScope,
      details: "no",
      address: address,
      route: "GET /v1/projects",
      status: 403
    )
  }
}
