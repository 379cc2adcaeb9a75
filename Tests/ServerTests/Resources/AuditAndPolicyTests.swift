import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

@Suite struct AuditAndPolicyTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func theLogIsReadInPagesAndVerified() async throws {
    let token = try await stage.issue(.personal).secret
    for _ in 0..<4 { _ = try await stage.issue() }
    try await stage.serve { visitor in
      let first = try await visitor.send(.get, "/v1/audit-events?limit=3&action=key.", as: token)
      #expect(first["matching"] as? Int == 5)
      #expect(first.column("action").count == 3)
      let cursor = try #require(first.string("next_cursor"))
      let rest = try await visitor.send(.get, "/v1/audit-events?action=key.&cursor=\(cursor)", as: token)
      #expect(rest.column("hash").count == 2)
      #expect(rest["next_cursor"] is NSNull)
      let verified = try await visitor.send(.get, "/v1/audit-events/verification", as: token)
      #expect(verified["intact"] as? Bool == true && verified["events"] as? Int == 5)
    }
  }

  @Test func thePolicyIsSetAndCounts() async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let policy = try await visitor.send(.get, "/v1/rotation-policy", as: token)
      #expect(policy["period_days"] as? Int == 90)
      let changed = try await visitor.send(
        .put,
        "/v1/rotation-policy",
        as: token,
        json: #"{"period_days": 30, "warning_days": 7}"#
      )
      #expect(changed.status == 200)
      let wrong = #"{"period_days": 5, "warning_days": 7}"#
      #expect(try await visitor.send(.put, "/v1/rotation-policy", as: token, json: wrong).status == 422)
      stage.clock.advance(days: 31)
      let deadlines = try await visitor.send(.post, "/v1/rotation-deadlines", as: token)
      #expect(deadlines["recorded"] as? Int == 1)
    }
  }

  @Test func whoeverWaitsForAChangeIsToldOfIt() async throws {
    let token = try await stage.issue(.personal).secret
    let other = try stage.openAgain()
    try await stage.serve { visitor in
      let now = try await visitor.send(.get, "/v1/changes", as: token)
      let revision = try #require(now["revision"] as? Int)
      async let change = visitor.send(.get, "/v1/changes?since=\(revision)", as: token)
      let draft = KeyDraft(
        name: "elsewhere",
        type: .live,
        scopes: [.init(.read, .projects)],
        environment: .production,
        owner: "qa"
      )
      _ = try await other.create(draft, by: .qa)
      let newer = try #require(try await change["revision"] as? Int)
      #expect(newer > revision)
      let old = try await visitor.send(.get, "/v1/changes?since=1", as: token)
      #expect(old.status == 200)
    }
    await other.close()
  }
}
