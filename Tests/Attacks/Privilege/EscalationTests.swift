import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server
@testable import ServerTests

/// Ways to come to more than one holds: each is tried for each scope that is missing.
@Suite struct EscalationTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  /// A request that would end with a credential that holds `scope`.
  private struct Way {
    let name: String
    let method: HTTPRequest.Method
    let target: String
    let body: String
  }

  /// - Parameters:
  ///   - strong: a key that holds everything a key can.
  ///   - stopped: such a key that is disabled.
  ///   - waiting: a device that asks for everything.
  private func ways(
    to scope: Scope,
    strong: KeyID,
    stopped: KeyID,
    foreign: KeyID,
    waiting: BegunDeviceAuthorization
  ) -> [Way] {
    let isForKeys = Scope.platform.contains(scope)
    let keys = "/v1/api-keys"
    return [
      Way(
        name: "a key",
        method: .post,
        target: keys,
        body: #"{"name": "more", "type": "live", "scopes": ["\#(scope)"]}"#
      ),
      Way(
        name: "a token",
        method: .post,
        target: "/v1/personal-tokens",
        body: #"{"name": "more", "scopes": ["\#(scope)"]}"#
      ),
      Way(name: "another's successor", method: .post, target: "\(keys)/\(foreign)/rotate", body: "{}"),
      Way(
        name: "a device",
        method: .post,
        target: "/v1/approvals/\(waiting.approval.id)/approve",
        body: #"{"code": "\#(waiting.code)", "scopes": ["\#(scope)"]}"#
      ),
    ]
      + (isForKeys
        ? [
          Way(name: "a successor", method: .post, target: "\(keys)/\(strong)/rotate", body: "{}"),
          Way(
            name: "a change",
            method: .patch,
            target: "\(keys)/\(strong)",
            body: #"{"scopes": ["\#(scope)"]}"#
          ),
          Way(name: "a revival", method: .patch, target: "\(keys)/\(stopped)", body: #"{"disabled": false}"#),
        ] : [])
  }

  @Test func noWayLeadsToAScopeThatTheHolderLacks() async throws {
    let strong = try await stage.issue(.live)
    let stopped = try await stage.issue(.live)
    _ = try await stage.store.disable(stopped.key.id, by: .ops1)
    let foreign = try await stage.issue(.personal, owner: "ann")
    var weak: [Scope: String] = [:]
    for scope in Scope.all where scope != Scope(.write, .keys) {
      let scopes = Scope.all.filter { $0 != scope }
      weak[scope] = try await stage.issue(.personal, scopes: scopes, owner: "bob", rateLimit: 10_000).secret
    }
    let holders = weak
    let request = DeviceRequest(
      app: .commandLine,
      scopes: ScopeSet(Scope.all),
      address: "10.0.0.1",
      device: "laptop"
    )
    let waiting = try await stage.store.beginDeviceAuthorization(request)
    try await stage.serve { visitor in
      for (scope, secret) in holders {
        for way in ways(
          to: scope,
          strong: strong.key.id,
          stopped: stopped.key.id,
          foreign: foreign.key.id,
          waiting: waiting
        ) {
          let answer = try await visitor.send(way.method, way.target, as: secret, json: way.body)
          // What no key can hold is an invalid value, whoever asks.
          #expect([403, 422].contains(answer.status), "\(way.name) for \(scope): \(answer.text)")
          #expect(answer["key"] == nil)
        }
      }
    }
    let page = try await stage.store.keys(KeyQuery(filter: try KeyFilter(parsing: "is:any owner:bob")))
    #expect(page.keys.count == holders.count)
  }

  /// Whichever of the two counts, it is the one that was checked.
  @Test func scopesThatAreSaidTwiceAreNotReadTwice() async throws {
    let scopes = [Scope(.write, .keys), Scope(.read, .projects)]
    let secret = try await stage.issue(.personal, scopes: scopes, owner: "bob").secret
    try await stage.serve { visitor in
      let lists = [#"["read:projects"]"#, #"["write:security"]"#]
      for (index, lists) in [lists, lists.reversed()].enumerated() {
        let body = #"{"name": "twice \#(index)", "scopes": \#(lists[0]), "scopes": \#(lists[1])}"#
        let answer = try await visitor.send(.post, "/v1/personal-tokens", as: secret, json: body)
        #expect(answer.status == 403 || answer["scopes"] as? [String] == ["read:projects"], "\(answer.text)")
      }
    }
  }

  @Test func aLoginHandsOutNoMoreThanItWasAllowed() async throws {
    let person = try await stage.person("ann")
    try await stage.serve { visitor in
      let login = try await Consent(.commandLine).asking("write:keys read:projects").withChallenge
        .tokens(by: person, in: visitor).access
      let more = #"{"name": "more", "scopes": ["write:security"]}"#
      #expect(try await visitor.send(.post, "/v1/personal-tokens", as: login, json: more).status == 403)
      let same = #"{"name": "same", "scopes": ["read:projects"]}"#
      let made = try await visitor.send(.post, "/v1/personal-tokens", as: login, json: same)
      #expect(made.status == 201 && made.string("owner") == "ann")
    }
  }

  @Test func nobodyBecomesAnotherPerson() async throws {
    let bob = try await stage.issue(.personal, owner: "bob").secret
    let ann = try await stage.issue(.personal, owner: "ann")
    try await stage.serve { visitor in
      let named = #"{"name": "mine", "scopes": ["read:keys"], "owner": "ann"}"#
      #expect(try await visitor.send(.post, "/v1/personal-tokens", as: bob, json: named).status == 400)
      let target = "/v1/api-keys/\(ann.key.id)"
      #expect(try await visitor.send(.post, "\(target)/rotate", as: bob).status == 403)
      let over = #"{"owner": "bob"}"#
      #expect(try await visitor.send(.patch, target, as: bob, json: over).status == 422)
      // A key can be said to be somebody's, but it manages nothing.
      let key = #"{"name": "hers", "type": "live", "scopes": ["read:projects"], "owner": "ann"}"#
      let made = try await visitor.send(.post, "/v1/api-keys", as: bob, json: key)
      let secret = try #require(made.string("key"))
      #expect(try await visitor.send(.get, "/v1/api-keys", as: secret).status == 403)
      #expect(try await visitor.send(.post, "/v1/personal-tokens", as: secret, json: named).status == 403)
    }
  }
}
