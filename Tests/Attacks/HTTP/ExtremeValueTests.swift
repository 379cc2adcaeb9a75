import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server
@testable import ServerTests

/// Values at the ends of what can be written, and beyond.
@Suite struct ExtremeValueTests {
  private let stage: Stage
  private let token: String

  init() async throws {
    stage = try Stage()
    token = try await stage.person()
  }

  @Test(arguments: [
    ("rate_limit_per_minute", "0"), ("rate_limit_per_minute", "-1"), ("rate_limit_per_minute", "1000001"),
    ("rate_limit_per_minute", "9223372036854775807"), ("rate_limit_per_minute", "9223372036854775808"),
    ("rate_limit_per_minute", "1e400"), ("rate_limit_per_minute", "1.5"), ("rate_limit_per_minute", "\"5\""),
    ("expires_at", "\"2020-01-01T00:00:00Z\""), ("expires_at", "\"0000-01-01T00:00:00Z\""),
    ("expires_at", "\"-0001-01-01T00:00:00Z\""), ("expires_at", "\"10000-01-01T00:00:00Z\""),
    ("expires_at", "\"2027-02-30T00:00:00Z\""), ("expires_at", "\"2027-02-29T00:00:00Z\""),
    ("expires_at", "\"2027-13-01T00:00:00Z\""), ("expires_at", "\"2027-01-01T24:00:00Z\""),
    ("expires_at", "\"2027-01-01T00:00:00Z\\n\""), ("expires_at", "\" 2027-01-01T00:00:00Z\""),
    ("expires_at", "1e308"), ("expires_at", "253402300800"), ("expires_at", "{}"),
    ("name", "null"), ("name", "\"\""), ("name", "\"\\u3164\""), ("name", "\"a\\u115Fb\""),
    ("name", "\"\\u0000\""), ("name", "\"\\uD800\""), ("scopes", "[]"), ("scopes", "[[\"read:projects\"]]"),
    ("scopes", "[\"READ:PROJECTS\"]"), ("scopes", "[\"read:projects \"]"), ("scopes", "[\"*\"]"),
    ("scopes", "[\"read:*\"]"), ("scopes", "[\"read:projects,write:keys\"]"), ("type", "\"pat\""),
    ("type", "\"oauth\""), ("type", "\"LIVE\""), ("id", "\"key_0000000000000000\""),
    ("key", "\"qx_live_mine\""),
    ("created_by", "\"root\""), ("created_at", "\"2020-01-01T00:00:00Z\""), ("__proto__", "{}"),
  ])
  func aKeyIsNotMadeOfIt(_ member: String, _ value: String) async throws {
    let members = ["name": "\"a\"", "type": "\"live\"", "scopes": "[\"read:projects\"]"]
      .merging([member: value]) { $1 }
    let body = "{\(members.map { "\"\($0)\": \($1)" }.joined(separator: ","))}"
    try await stage.serve { visitor in
      let answer = try await visitor.send(.post, "/v1/api-keys", as: token, json: body)
      #expect([400, 422].contains(answer.status), "\(body): \(answer.text)")
    }
    #expect(try await stage.store.counts().active == 1)
  }

  @Test(arguments: [
    "limit=0", "limit=-1", "limit=201", "limit=9223372036854775808", "limit=1e2", "limit=%2B5", "limit=5%20",
    "limit=٥", "limit=", "limit=5&limit=6", "cursor=", "cursor=%00", "cursor=..", "cursor=zzz",
    "cursor=key_0000000000000000", "sort=id;DROP", "status=ACTIVE", "filter=is%3A", "%zz=1", "a=%ff", "limit",
    "LIMIT=5",
  ])
  func aListIsNotAskedForWithIt(_ query: String) async throws {
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/api-keys?\(query)", as: token)
      #expect(answer.status == 400, "\(query): \(answer.text)")
    }
  }

  @Test func aCursorThatSomebodyHasChangedIsRefusedOrHarmless() async throws {
    for _ in 0..<3 { _ = try await stage.issue() }
    try await stage.serve { visitor in
      for sort in ["name", "-name", "created", "used", "rotation"] {
        let page = try await visitor.send(.get, "/v1/api-keys?limit=1&sort=\(sort)", as: token)
        let cursor = try #require(page.string("next_cursor"), "\(page.text)")
        for place in cursor.indices {
          for change in ["", "0", "z", "%00", "'", "-"] {
            var changed = cursor
            changed.replaceSubrange(place...place, with: change)
            let target = "/v1/api-keys?limit=1&sort=\(sort)&cursor=\(changed)"
            let answer = try await visitor.send(.get, target, as: token)
            #expect([200, 400].contains(answer.status), "\(target): \(answer.text)")
          }
        }
        let other = "/v1/audit-events?cursor=\(cursor)"
        #expect(try await visitor.send(.get, other, as: token).status == 400)
      }
    }
  }

  /// Who pastes a credential where a name belongs shall not find it in every list, log and backup from then on.
  @Test func aCredentialIsNoPartOfAName() async throws {
    let (key, secret) = try await stage.issue()
    let text = "new \(secret)"
    try await stage.serve { visitor in
      let target = "/v1/api-keys/\(key.id)"
      for (method, path, body) in [
        (.post, "/v1/projects", #"{"name": "\#(text)"}"#),
        (.post, "/v1/projects", #"{"name": "a", "description": "\#(text)"}"#),
        (.post, "/v1/personal-tokens", #"{"name": "\#(text)", "scopes": ["read:projects"]}"#),
        (.patch, target, #"{"name": "\#(text)"}"#), (.patch, target, #"{"description": "\#(text)"}"#),
        (.patch, target, #"{"owner": "\#(text)"}"#),
        (.post, "/v1/apps", #"{"name": "\#(text)", "kind": "public", "scopes": ["read:projects"]}"#),
      ] as [(HTTPRequest.Method, String, String)] {
        let answer = try await visitor.send(method, path, as: token, json: body)
        #expect([400, 422].contains(answer.status), "\(path) \(body): \(answer.text)")
        #expect(!answer.text.contains(secret))
      }
      let reason = "reason=\(secret)"
      #expect(try await visitor.send(.delete, "\(target)?\(reason)", as: token).status == 400)
      #expect(try await visitor.send(.get, "/v1/projects/\(secret)", as: token).status == 400)
    }
    await stage.store.close()
    let files = try FileManager.default.contentsOfDirectory(at: stage.folder, includingPropertiesForKeys: nil)
    for file in files { #expect(try Data(contentsOf: file).range(of: Data(secret.utf8)) == nil, "\(file)") }
  }
}
