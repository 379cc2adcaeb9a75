import Credentials
import CredentialsTesting
import Crypto
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

@Suite struct KeysTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test(arguments: ["", "&sort=name", "&sort=-rotation"])
  func walkingThroughPagesMeetsEveryKeyOnceInBothDirections(_ order: String) async throws {
    let token = try await stage.issue(.personal).secret
    var all: Set<String> = []
    for index in 0..<7 {
      stage.clock.advance(by: 1)
      all.insert(try await stage.issue(name: "key-\(index)").key.id.rawValue)
    }
    let expected = all
    try await stage.serve { visitor in
      var forwards: [String] = []
      var place = ""
      repeat {
        let page = try await visitor.send(.get, "/v1/api-keys?limit=3\(order)\(place)", as: token)
        forwards += page.column("id")
        place = page.string("next_cursor").map { "&cursor=\($0)" } ?? ""
      } while !place.isEmpty
      #expect(forwards.count == 7 && Set(forwards) == expected)

      var backwards: [String] = []
      place = "&end=true"
      repeat {
        let page = try await visitor.send(.get, "/v1/api-keys?limit=3\(order)\(place)", as: token)
        backwards = page.column("id") + backwards
        place = page.string("next_cursor").map { "&before=\($0)" } ?? ""
      } while !place.isEmpty
      #expect(backwards == forwards)
    }
  }

  @Test func withoutAnOrderTheNewestComeFirst() async throws {
    let token = try await stage.issue(.personal).secret
    for name in ["first", "second", "third"] {
      stage.clock.advance(by: 1)
      _ = try await stage.issue(name: name)
    }
    try await stage.serve { visitor in
      let list = try await visitor.send(.get, "/v1/api-keys", as: token)
      #expect(list.column("name") == ["third", "second", "first"])
    }
  }

  @Test func parametersAndTheFilterLanguageSayTheSame() async throws {
    let token = try await stage.issue(.personal, name: "token").secret
    _ = try await stage.issue(.live, name: "live")
    _ = try await stage.issue(.readOnly, name: "reading")
    let (stopped, _) = try await stage.issue(.test, name: "stopped")
    let (ended, _) = try await stage.issue(name: "ended")
    _ = try await stage.store.disable(stopped.id, by: .ops1)
    _ = try await stage.store.revoke(ended.id, reason: "", by: .ops1)
    try await stage.serve { visitor in
      let lists = [
        "": ["live", "reading", "stopped"], "?include=tokens": ["live", "reading", "stopped", "token"],
        "?type=ro": ["reading"], "?filter=type:ro": ["reading"], "?status=disabled": ["stopped"],
        "?status=revoked": ["ended"], "?filter=is:any": ["ended", "live", "reading", "stopped"],
        "?q=topp": ["stopped"], "?environment=dev": [], "?needs_rotation=true": [],
        "?needs_rotation=false": ["live", "reading", "stopped"], "?status=active&type=live": ["live"],
      ]
      for (query, names) in lists {
        let list = try await visitor.send(.get, "/v1/api-keys\(query)", as: token)
        #expect(list.column("name").sorted() == names, "\(query)")
      }
      #expect(try await visitor.send(.get, "/v1/personal-tokens", as: token).column("name") == ["token"])
      stage.clock.advance(days: 80)
      let due = try await visitor.send(.get, "/v1/api-keys?needs_rotation=true", as: token)
      #expect(due.column("name").sorted() == ["live", "reading"])
      #expect(due.column("rotation") == ["due_soon", "due_soon"])
    }
  }

  @Test func countsTallyLookupAndHoursAgreeWithTheStore() async throws {
    let token = try await stage.issue(.personal, name: "token").secret
    let (key, secret) = try await stage.issue(name: "deploy")
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/user", as: secret).status == 200)
    }
    try await stage.serve { visitor in
      #expect(try await visitor.send(.get, "/v1/api-keys/counts", as: token)["active"] as? Int == 2)
      #expect(try await visitor.send(.get, "/v1/api-keys/tally", as: token)["matching"] as? Int == 1)
      let both = try await visitor.send(.get, "/v1/api-keys/tally?include=tokens", as: token)
      #expect(both["matching"] as? Int == 2)
      let found = try await visitor.send(.get, "/v1/api-keys/lookup?reference=deploy", as: token)
      #expect(found.string("id") == key.id.rawValue)
      let hourly = try await visitor.send(.get, "/v1/api-keys/hourly?id=\(key.id)&id=key_none", as: token)
      let hours = (hourly["data"] as? [String: [Int]])?[key.id.rawValue]
      #expect(hours?.count == 24 && hours?.last == 1)
      let many = Array(repeating: "id=key_1", count: 201).joined(separator: "&")
      #expect(try await visitor.send(.get, "/v1/api-keys/hourly?\(many)", as: token).status == 400)
    }
  }

  @Test func aKeyIsEditedConfirmedAndRevoked() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, secret) = try await stage.issue(scopes: [.init(.read, .projects), .init(.read, .security)])
    try await stage.serve { visitor in
      let target = "/v1/api-keys/\(key.id)"
      let change = #"{"name": "renamed", "scopes": ["read:security"], "disabled": true}"#
      let edited = try await visitor.send(.patch, target, as: token, json: change)
      #expect(edited.string("name") == "renamed" && edited.string("status") == "disabled")
      #expect(edited["scopes"] as? [String] == ["read:security"])
      #expect(try await visitor.send(.patch, target, as: token, json: change).status == 200)
      let wider = try await visitor.send(.patch, target, as: token, json: #"{"scopes": ["write:projects"]}"#)
      #expect(wider.status == 422)
      let enabled = try await visitor.send(.patch, target, as: token, json: #"{"disabled": false}"#)
      #expect(enabled.string("status") == "active")
      let saved = try await visitor.send(.post, "\(target)/confirm", as: token)
      #expect(saved.string("saved_at") != nil)
      let revoked = try await visitor.send(.delete, "\(target)?reason=it+leaked", as: token)
      #expect(revoked.string("status") == "revoked" && revoked.string("revoked_reason") == "it leaked")
      #expect(try await visitor.send(.get, "/v1/user", as: secret).status == 401)
      let asToken = try await visitor.send(.delete, "/v1/personal-tokens/\(key.id)", as: token)
      #expect(asToken.status == 404)
    }
  }

  @Test func aCredentialIsCheckedByItsDigest() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, secret) = try await stage.issue(name: "deploy")
    let digest = SHA256.hash(data: Data(secret.utf8)).map { String(Int($0) + 0x100, radix: 16).dropFirst() }
    let order = #"{"type": "live", "digest": "\#(digest.joined())"}"#
    try await stage.serve { visitor in
      let target = "/v1/api-keys/check"
      let good = try await visitor.send(.post, target, as: token, json: order)
      #expect(good["accepted"] as? Bool == true && good.string("key.name") == "deploy")
      let other = order.replacing("live", with: "test")
      #expect(try await visitor.send(.post, target, as: token, json: other).string("refusal") == "unknown")
      _ = try await stage.store.revoke(key.id, reason: "", by: .ops1)
      let over = try await visitor.send(.post, target, as: token, json: order)
      #expect(over.string("refusal") == "revoked" && over.string("refused_since") != nil)
      let short = #"{"type": "live", "digest": "abc"}"#
      #expect(try await visitor.send(.post, target, as: token, json: short).status == 422)
    }
    #expect(try await stage.store.usage(of: key.id).refused24h == 0)
  }

  @Test func aFilterOfThousandsOfWordsIsTheClientsMistake() async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      for (words, status) in [(500, 200), (501, 400), (5_000, 400)] {
        for list in ["/v1/api-keys", "/v1/api-keys/tally"] {
          let filter = String(repeating: "!a+", count: words)
          let answer = try await visitor.send(.get, "\(list)?filter=\(filter)", as: token)
          #expect(answer.status == status, "\(words) words: \(answer.text)")
        }
      }
    }
  }

  @Test func nothingIsFoundByWhatStandsInFrontOfANUL() async throws {
    let token = try await stage.issue(.personal).secret
    let key = try await stage.issue(name: "deploy").key
    try await stage.serve { visitor in
      for target in [
        "/v1/api-keys/\(key.id)%00x", "/v1/api-keys/lookup?reference=deploy%00x", "/v1/api-keys?q=deploy%00x",
        "/v1/api-keys?filter=owner:ops1%00x", "/v1/audit-events?action=key.%00x",
      ] {
        let answer = try await visitor.send(.get, target, as: token)
        #expect(answer.status == 400, "\(target)")
      }
      let answer = try await visitor.send(.delete, "/v1/api-keys/\(key.id)%00", as: token)
      #expect(answer.status == 400)
    }
    #expect(try await stage.store.key(key.id).revokedAt == nil)
  }

  @Test func theHeadOfAListSaysItsLength() async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let list = try await visitor.send(.get, "/v1/api-keys", as: token)
      let head = try await visitor.send(.head, "/v1/api-keys", as: token)
      #expect(head.status == 200 && head.text.isEmpty)
      #expect(head[header: "Content-Length"] == "\(list.text.utf8.count)")
      let refused = try await visitor.send(.head, "/v1/api-keys")
      #expect(refused.status == 401 && refused.text.isEmpty)
    }
  }
}
