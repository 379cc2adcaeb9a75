import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

@Suite struct AuditFilterTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func theLogIsFilteredInTheWordsOfTheDashboard() async throws {
    let token = try await stage.issue(.personal).secret
    let key = try await stage.issue(name: "billing").key
    stage.clock.advance(days: 2)
    _ = try await stage.store.disable(key.id, by: .qa)
    _ = try await stage.store.revoke(key.id, reason: "vendor off-boarded", by: .ops1)
    try await stage.serve { visitor in
      for (filter, sequences) in [
        ("action:key.revoked,key.disabled", [4, 3]), ("actor:qa", [3]), ("!actor:qa", [4, 2, 1]),
        ("since:24h", [4, 3]), ("until:2026-11-23", [2, 1]), ("%22vendor%20off%22", [4]), ("zebra", []),
        ("action:key%20actor:ops1%20since:24h", [4]), ("from:10.20.9.7", [3]),
      ] as [(String, [Int])] {
        let answer = try await visitor.send(.get, "/v1/audit-events?filter=\(filter)", as: token)
        #expect(answer.status == 200, "\(filter): \(answer.text)")
        let events = answer["data"] as? [[String: Any]] ?? []
        #expect(events.map { $0["sequence"] as? Int ?? 0 } == sequences, "\(filter)")
        #expect(answer["matching"] as? Int == sequences.count, "\(filter)")
      }
      let page = try await visitor.send(.get, "/v1/audit-events?filter=!actor:qa&limit=1", as: token)
      let cursor = try #require(page.string("next_cursor"))
      let rest = try await visitor.send(
        .get,
        "/v1/audit-events?filter=!actor:qa&key_id=\(key.id)&cursor=\(cursor)",
        as: token
      )
      #expect(rest.column("action") == ["key.created"])
    }
  }

  @Test(arguments: ["actor:", "since:later", "until:", String(repeating: "x", count: 1_001)])
  func whatSaysNothingIsABadRequest(filter: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/audit-events?filter=\(filter)", as: token)
      #expect(answer.status == 400 && answer.code == "invalid_request")
      #expect(answer.text.contains("filter: "))
    }
  }

  @Test func exportsOfOthersProgramsAreInTheLog() async throws {
    let reader = try await stage.issue(.personal, scopes: [Scope(.read, .keys)], owner: "ada").secret
    let other = try await stage.issue(.personal, scopes: [Scope(.write, .keys)]).secret
    try await stage.serve { visitor in
      let path = "/v1/audit-events/exports"
      let body = #"{"content": "events", "file": "/tmp/audit.jsonl", "count": 18, "filter": "action:key"}"#
      #expect(try await visitor.send(.post, path, as: reader, json: body).status == 204)
      #expect(try await visitor.send(.post, path, as: other, json: body).status == 403)
      for wrong in [
        #"{"content": "all", "file": "a", "count": 1}"#, #"{"content": "keys", "file": "", "count": 1}"#,
        #"{"content": "keys", "file": "a", "count": -1}"#,
      ] {
        #expect(try await visitor.send(.post, path, as: reader, json: wrong).status == 422)
      }
      #expect(try await visitor.send(.post, path, as: reader, json: #"{"file": "a"}"#).status == 400)
      let log = try await visitor.send(.get, "/v1/audit-events?action=audit.", as: reader)
      #expect(log.column("target") == ["audit.jsonl"] && log.column("actor") == ["ada"])
      #expect(log.column("detail") == ["18 events, action:key"])
    }
  }
}
