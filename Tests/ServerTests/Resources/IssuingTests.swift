import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

@Suite struct IssuingTests {
  let stage: Stage
  private let order = #"{"name": "deploy", "type": "live", "scopes": ["read:projects"]}"#

  init() throws { stage = try Stage() }

  @Test func aNewKeyIsShownOnceAndWorks() async throws {
    let token = try await stage.issue(.personal, owner: "ann").secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.post, "/v1/api-keys", as: token, json: order)
      #expect(answer.status == 201)
      let secret = try #require(answer.string("key"))
      let id = try #require(answer.string("id"))
      #expect(answer[header: "Location"] == "/v1/api-keys/\(id)")
      #expect(answer.string("owner") == "ann")
      #expect(answer.string("environment") == "prod")
      #expect(answer.string("created_by") == "ann")
      #expect(answer.string("created_from") == "api 127.0.0.1")
      #expect(try await visitor.send(.get, "/v1/projects", as: secret).status == 200)
      let later = try await visitor.send(.get, "/v1/api-keys/\(id)", as: token)
      #expect(later.status == 200 && later["key"] == nil)
    }
    let events = try await stage.store.auditEvents(AuditQuery(action: "key.created", limit: 1)).events
    #expect(events.first?.actor == Actor(name: "ann", origin: "api 127.0.0.1"))
  }

  @Test func aRepeatedOrderGetsTheSameKeyWithoutItsSecret() async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let headers = ["Idempotency-Key": "order-1"]
      let first = try await visitor.send(.post, "/v1/api-keys", as: token, headers, json: order)
      #expect(first.status == 201 && first["key"] != nil)
      let again = try await visitor.send(.post, "/v1/api-keys", as: token, headers, json: order)
      #expect(again.status == 201)
      #expect(again["key"] == nil)
      #expect(again[header: "Idempotency-Replayed"] == "true")
      #expect(again.string("id") == first.string("id"))
      let other = order.replacing("deploy", with: "other")
      #expect(try await visitor.send(.post, "/v1/api-keys", as: token, headers, json: other).status == 409)
      let list = try await visitor.send(.get, "/v1/api-keys", as: token)
      #expect(list.column("name") == ["deploy"])
    }
  }

  @Test func anIdempotencyKeyBelongsToTheCredential() async throws {
    let (first, second) = (try await stage.issue(.personal).secret, try await stage.issue(.personal).secret)
    try await stage.serve { visitor async throws in
      let headers = ["Idempotency-Key": "order-1"]
      #expect(try await visitor.send(.post, "/v1/api-keys", as: first, headers, json: order).status == 201)
      let other = order.replacing("deploy", with: "other")
      #expect(try await visitor.send(.post, "/v1/api-keys", as: second, headers, json: other).status == 201)
      let long = ["Idempotency-Key": String(repeating: "x", count: 256)]
      #expect(try await visitor.send(.post, "/v1/api-keys", as: first, long, json: order).status == 400)
    }
  }

  @Test func nobodyHandsOutWhatTheyDoNotHold() async throws {
    let token = try await stage.issue(.personal, scopes: [.init(.write, .keys), .init(.read, .projects)])
      .secret
    let (mighty, _) = try await stage.issue(scopes: [.init(.write, .security)])
    try await stage.serve { visitor in
      let more = order.replacing("read:projects", with: "write:security")
      let create = try await visitor.send(.post, "/v1/api-keys", as: token, json: more)
      #expect(create.status == 403)
      #expect(create[header: "WWW-Authenticate"]?.contains("write:security") == true)
      let personal = #"{"name": "mine", "scopes": ["read:keys"]}"#
      #expect(try await visitor.send(.post, "/v1/personal-tokens", as: token, json: personal).status == 403)
      #expect(try await visitor.send(.post, "/v1/api-keys/\(mighty.id)/rotate", as: token).status == 403)
      #expect(try await visitor.send(.post, "/v1/api-keys", as: token, json: order).status == 201)
      let stop = #"{"disabled": true}"#
      #expect(
        try await visitor.send(.patch, "/v1/api-keys/\(mighty.id)", as: token, json: stop).status == 200
      )
      let start = #"{"disabled": false}"#
      #expect(
        try await visitor.send(.patch, "/v1/api-keys/\(mighty.id)", as: token, json: start).status == 403
      )
    }
  }

  @Test func aPersonalTokenStandsForWhoMakesIt() async throws {
    let token = try await stage.issue(.personal, name: "ann's", owner: "ann").secret
    let (bens, _) = try await stage.issue(.personal, name: "ben's", owner: "ben")
    try await stage.serve { visitor in
      let order = #"{"name": "laptop", "scopes": ["read:projects"]}"#
      let made = try await visitor.send(.post, "/v1/personal-tokens", as: token, json: order)
      #expect(made.status == 201)
      #expect(made.string("owner") == "ann")
      let user = try await visitor.send(.get, "/v1/user", as: made.string("key"))
      #expect(user.string("name") == "ann" && user.string("kind") == "person")
      #expect(try await visitor.send(.post, "/v1/api-keys/\(bens.id)/rotate", as: token).status == 403)
      let takeOver = #"{"owner": "ann"}"#
      let taken = try await visitor.send(.patch, "/v1/api-keys/\(bens.id)", as: token, json: takeOver)
      #expect(taken.status == 422)
    }
  }

  @Test func rotationGivesASuccessorAndAGrace() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, old) = try await stage.issue()
    try await stage.serve { visitor in
      let target = "/v1/api-keys/\(key.id)"
      let far = try await visitor.send(
        .post,
        "\(target)/rotate",
        as: token,
        json: #"{"grace_seconds": 2592001}"#
      )
      #expect(far.status == 422)
      let rotated = try await visitor.send(.post, "\(target)/rotate", as: token)
      #expect(rotated.status == 201)
      #expect(rotated.string("replaces") == key.id.rawValue)
      let new = try #require(rotated.string("key"))
      #expect(try await visitor.send(.get, "/v1/user", as: old).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: new).status == 200)
      let retired = try await visitor.send(.post, "\(target)/retire", as: token)
      #expect(retired.status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: old).status == 401)
    }
  }
}
