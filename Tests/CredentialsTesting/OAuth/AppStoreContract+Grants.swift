import Credentials
import FoundationEssentials
import Testing

extension AppStoreContract {
  static let connected: [Rule] = [
    Rule("grants are listed newest first, by app and by owner") { store, server, clock async throws in
      let retool = try await store.register("Retool").app
      var grants: [Grant] = []
      for (app, actor) in [
        (AppID.commandLine, Actor.ops1), (retool.id, .qa), (.commandLine, .qa), (retool.id, .ops1),
        (retool.id, .qa), (.commandLine, .ops1), (.commandLine, .qa),
      ] {
        clock.advance(by: 1)
        grants.insert(try await server.connect(store, as: app, by: actor).grant, at: 0)
      }
      let ended = grants.remove(at: 3)
      _ = try await store.revokeGrant(ended.id, reason: "", by: .qa)

      for app in [nil, AppID.commandLine, retool.id] {
        for owner in [nil, "ops1", "qa", "nobody"] {
          let expected = grants.filter { grant in
            (app.map { $0 == grant.app } ?? true) && (owner.map { $0 == grant.owner } ?? true)
          }
          var query = GrantQuery(app: app, owner: owner, limit: 2)
          var listed: [Grant] = []
          while true {
            let page = try await store.grants(query)
            #expect(page.total == expected.count)
            #expect(page.grants.count <= 2)
            listed += page.grants
            guard page.hasMore, let last = listed.last else { break }
            query.cursor = last.id
          }
          #expect(listed == expected)
        }
      }
      #expect(try await !store.grants(GrantQuery(limit: 6)).hasMore)
      #expect(try await store.grants(GrantQuery(app: AppID(rawValue: "app_0"))).total == 0)
    },
    Rule("a grant that was never given is not found") { store, _, _ async throws in
      let nobody = KeyID(rawValue: "grt_0")
      let missing = KeyStoreError.notFound("grt_0", kind: .grant)
      #expect(try await failure { try await store.grant(nobody) } == missing)
      #expect(try await failure { try await store.revokeGrant(nobody, reason: "", by: .qa) } == missing)
    },
  ]

  static let revoking: [Rule] = [
    Rule("a revoked grant's tokens are refused at the next request") { store, server, clock async throws in
      let tokens = try await server.connect(store)
      let others = try await server.connect(store)
      let renewed = try await server.refresh(
        Token(parsing: tokens.refresh),
        by: .commandLine,
        scopes: nil
      ).get()
      clock.advance(by: 5)
      let (revoked, events) = try await store.watching {
        try await store.revokeGrant(tokens.grant.id, reason: "laptop stolen", by: .qa)
      }
      let since = clock.date.toMilliseconds
      for access in [tokens.access, renewed.access] {
        #expect(try server.principal(for: access) == .failure(.revoked(since: since)))
        #expect(try server.record(of: Token(parsing: access)) == tokens.grant.id)
      }
      for refresh in [tokens.refresh, renewed.refresh] {
        let result = try await server.refresh(Token(parsing: refresh), by: .commandLine, scopes: nil)
        guard case .failure(.invalidGrant) = result else {
          Issue.record("a revoked grant is refreshed")
          continue
        }
      }
      #expect(revoked.revokedAt == since)
      #expect(revoked.revokedReason == "laptop stolen")
      #expect(try await store.grant(revoked.id) == revoked)
      #expect(events.map(\.action) == [.grantRevoked])
      #expect(events.map(\.actor) == [attribution(.qa)])
      #expect(events.map(\.keyID) == [revoked.id])
      #expect(events.map(\.target) == ["qodryx CLI on ops-7 for ops1"])
      #expect(events.map(\.detail) == ["laptop stolen"])
      #expect(try await store.grants(GrantQuery()).grants.map(\.id) == [others.grant.id])
      #expect(try server.principal(for: others.access).get().id == others.grant.id)
    },
    Rule("a grant is revoked once, with a reason that is a line of text") {
      store,
      server,
      clock async throws in
      let grant = try await server.connect(store).grant
      let wrong = try await failure { try await store.revokeGrant(grant.id, reason: "a\nb", by: .qa) }
      #expect(wrong?.invalidFields == [.reason])
      let revoked = try await store.revokeGrant(grant.id, reason: "", by: .qa)
      clock.advance(by: 60)
      let events = try await store.events { () async throws in
        let again = try await failure { try await store.revokeGrant(grant.id, reason: "x", by: .ops1) }
        #expect(again?.isConflict == true)
      }
      #expect(events.isEmpty)
      #expect(try await store.grant(grant.id) == revoked)
    },
  ]

  static let use: [Rule] = [
    Rule("the last accepted request is noted on its grant, and never moves backwards") {
      store,
      server,
      clock async throws in
      let (grant, other) = (try await server.connect(store).grant, try await server.connect(store).grant)
      let start = clock.date
      clock.advance(by: 600)
      func use(_ seconds: Double, _ refusal: UseRefusal? = nil) -> KeyUse {
        KeyUse(
          keyID: grant.id,
          at: start + seconds,
          address: "10.20.9.3",
          route: "GET /v1/projects",
          scope: Scope(.read, .projects),
          refusal: refusal
        )
      }

      let events = try await store.events { () async throws in
        try await store.record([use(30, .rateLimited), use(40, .insufficientScope)])
        #expect(try await store.grant(grant.id).lastUsedAt == nil)
        try await store.record([use(10), use(20), use(5)])
        #expect(try await store.grant(grant.id).lastUsedAt == (start + 20).toMilliseconds)
        try await store.record([use(15)])
        #expect(try await store.grant(grant.id).lastUsedAt == (start + 20).toMilliseconds)
        try await store.record([use(25)])
      }
      #expect(events.isEmpty)
      #expect(
        try await store.grants(GrantQuery()).grants.map(\.lastUsedAt).contains((start + 25).toMilliseconds)
      )
      #expect(try await store.grant(other.id).lastUsedAt == nil)
    }
  ]
}
