import Credentials
import FoundationEssentials
import Testing

extension AppStoreContract {
  static let registering: [Rule] = [
    Rule("a store has the program's own login from the beginning, and nothing else") {
      store,
      server,
      clock async throws in
      let own = App.commandLine(createdAt: clock.date)
      #expect(try await store.apps(limit: 50, after: nil) == AppPage(apps: [own], hasMore: false))
      #expect(try await store.app(referredToAs: "qodryx-cli") == own)
      #expect(try await server.client(.commandLine) == own)
      #expect(try await store.pendingApprovals().isEmpty)
      #expect(try await store.grants(GrantQuery()) == GrantPage(grants: [], hasMore: false, total: 0))
      #expect(try await store.verifyAuditChain() == .intact(events: 0))
    },
    Rule("a registered app is kept as it was asked for") { store, server, clock async throws in
      clock.advance(by: 0.123_456_7)
      let draft = AppDraft(
        name: "Grafana plugin",
        kind: .confidential,
        redirectURIs: [
          "https://grafana.example/login?a=b", "http://localhost:3000/cb", "com.example.app:/cb",
        ],
        scopes: [Scope(.read, .deployments), Scope(.write, .workflows)]
      )
      let (issued, events) = try await store.watching { try await store.createApp(draft, by: .qa) }
      let app = issued.app
      #expect(app.id.rawValue.hasPrefix("app_"))
      #expect(app.name == draft.name)
      #expect(app.kind == .confidential)
      #expect(app.redirectURIs.map(\.rawValue) == draft.redirectURIs)
      #expect(app.scopes == draft.scopes)
      #expect(app.createdAt == clock.date.toMilliseconds)
      #expect(app.createdBy == attribution(.qa))
      #expect(!app.isFirstParty)
      #expect(try await store.app(referredToAs: app.id.rawValue) == app)
      #expect(try await server.client(app.id) == app)
      let lines = events.map { "\($0.action.rawValue) \($0.target): \($0.detail)" }
      #expect(lines == ["app.created Grafana plugin \(app.id): write:workflows read:deployments"])
      #expect(events.map(\.actor) == [attribution(.qa)])
      #expect(events.map(\.keyID) == [nil])
    },
    Rule("a confidential app has a secret, shown once, and a public app has none") {
      store,
      server,
      _ async throws in
      let confidential = try await store.register("Retool")
      let secret = try Token(parsing: #require(confidential.secret))
      #expect(secret.type == .clientSecret)
      #expect(confidential.app.secretHint == secret.hint)
      #expect(try await server.isSecret(secret, of: confidential.app.id))
      let other = try await store.register("Other")
      #expect(try await !server.isSecret(secret, of: other.app.id))
      #expect(try await !server.isSecret(secret, of: AppID(rawValue: "app_0")))

      let native = try await store.register("Native", .public, redirectURIs: [])
      #expect(native.secret == nil)
      #expect(native.app.secretHint == nil)
      #expect(try await !server.isSecret(secret, of: native.app.id))
      #expect(try await !server.isSecret(secret, of: .commandLine))
    },
    Rule("a draft that breaks rules is refused with every field that is wrong") {
      store,
      _,
      _ async throws in
      let draft = AppDraft(
        name: "",
        kind: .public,
        redirectURIs: ["http://example.com/cb"],
        scopes: [Scope(.read, .keys)]
      )
      let events = try await store.events { () async throws in
        let failure = try await failure { try await store.createApp(draft, by: .qa) }
        #expect(failure == .invalid(draft.problems))
        #expect(failure?.invalidFields == [.name, .redirectURI, .scopes])
      }
      #expect(events.isEmpty)
      #expect(try await store.apps(limit: 50, after: nil).apps.map(\.id) == [.commandLine])
    },
    Rule("a name in use is refused whatever its case") { store, _, _ async throws in
      _ = try await store.register("Équipe")
      let events = try await store.events { () async throws in
        for name in ["Équipe", "éQUIPE", "e\u{301}quipe", "QODRYX cli"] {
          #expect(try await failure { try await store.register(name) }?.isConflict == true)
        }
      }
      #expect(events.isEmpty)
    },
  ]

  static let listing: [Rule] = [
    Rule("apps are listed newest first, and the program's own login is the last") {
      store,
      _,
      clock async throws in
      var ids: [AppID] = [.commandLine]
      for number in 1...5 {
        clock.advance(by: 1)
        ids.insert(try await store.register("app \(number)").app.id, at: 0)
      }
      #expect(try await store.apps(limit: 50, after: nil).apps.map(\.id) == ids)
      for limit in 1...6 {
        var listed: [AppID] = []
        while true {
          let page = try await store.apps(limit: limit, after: listed.last)
          listed += page.apps.map(\.id)
          #expect(page.apps.count <= limit)
          guard page.hasMore else { break }
        }
        #expect(listed == ids)
      }
      #expect(try await store.apps(limit: 5, after: nil).hasMore)
      #expect(try await store.apps(limit: 5, after: .commandLine) == AppPage(apps: [], hasMore: false))
    },
    Rule("a page goes on where the last one ended, although that app is gone") {
      store,
      _,
      clock async throws in
      let first = try await store.register("first").app
      clock.advance(by: 1)
      let second = try await store.register("second").app
      _ = try await store.deleteApp(second.id, by: .qa)
      #expect(
        try await store.apps(limit: 50, after: second.id).apps.map(\.id) == [first.id, .commandLine]
      )
    },
    Rule("an app is found by its identifier or its name") { store, _, _ async throws in
      let app = try await store.register("Grafana plugin").app
      #expect(try await store.app(referredToAs: app.id.rawValue) == app)
      #expect(try await store.app(referredToAs: "grafana PLUGIN") == app)
      #expect(try await store.app(referredToAs: "qodryx CLI").id == .commandLine)
      for reference in ["app_0", "Grafana", "'; DROP TABLE apps"] {
        let failure = try await failure { try await store.app(referredToAs: reference) }
        #expect(failure == .notFound(reference, kind: .app))
      }
    },
  ]

  static let secrets: [Rule] = [
    Rule("a new secret makes the old one worthless at once") { store, server, _ async throws in
      let issued = try await store.register("Retool")
      let old = try Token(parsing: #require(issued.secret))
      let (renewed, events) = try await store.watching {
        try await store.rotateSecret(of: issued.app.id, by: .qa)
      }
      let new = try Token(parsing: #require(renewed.secret))
      #expect(try await !server.isSecret(old, of: issued.app.id))
      #expect(try await server.isSecret(new, of: issued.app.id))
      #expect(renewed.app.secretHint == new.hint)
      #expect(try await store.app(referredToAs: "Retool") == renewed.app)
      #expect(events.map(\.action) == [.appSecretRotated])
      #expect(events.map(\.target) == ["Retool \(issued.app.id)"])
    },
    Rule("only a confidential app that is there gets a new secret") { store, _, _ async throws in
      let native = try await store.register("Native", .public).app
      let events = try await store.events { () async throws in
        for id in [native.id, .commandLine] {
          #expect(try await failure { try await store.rotateSecret(of: id, by: .qa) }?.isConflict == true)
        }
        let nobody = AppID(rawValue: "app_0")
        let failure = try await failure { try await store.rotateSecret(of: nobody, by: .qa) }
        #expect(failure == .notFound("app_0", kind: .app))
      }
      #expect(events.isEmpty)
    },
  ]

  static let deleting: [Rule] = [
    Rule("deleting an app ends its grants and what waits for approval, and no other's") {
      store,
      server,
      clock async throws in
      let issued = try await store.register("Retool")
      let app = issued.app
      let tokens = try await server.connect(store, as: app.id)
      let others = try await server.connect(store)
      let waiting = try await server.ask(as: app.id)
      let approved = try await server.ask(as: app.id)
      _ = try await store.approve(approved)
      let other = try await server.ask()
      clock.advance(by: 1)
      let (deleted, events) = try await store.watching { try await store.deleteApp(app.id, by: .qa) }

      #expect(deleted == app)
      #expect(try await server.client(app.id) == nil)
      #expect(try await !server.isSecret(Token(parsing: #require(issued.secret)), of: app.id))
      #expect(try server.principal(for: tokens.access) == .failure(.revoked(since: clock.date)))
      #expect(try await server.introspect(Token(parsing: tokens.refresh), by: app.id) == nil)
      #expect(try await store.grants(GrantQuery()).grants.map(\.id) == [others.grant.id])
      #expect(try await store.grant(tokens.grant.id).revokedAt == clock.date.toMilliseconds)
      #expect(try await store.pendingApprovals() == [other.approval])
      for begun in [waiting, approved] {
        guard case .failure(.invalidGrant) = try await server.redeem(begun, as: app.id) else {
          Issue.record("a deleted app gets tokens")
          continue
        }
      }
      #expect(events.map(\.action) == [.grantRevoked, .accessDenied, .appDeleted])
      #expect(events.map(\.keyID) == [tokens.grant.id, nil, nil])
      #expect(events.allSatisfy { $0.actor == attribution(.qa) })
      #expect(try server.principal(for: others.access).get().id == others.grant.id)
    },
    Rule("the program's own login is never deleted, and an app only once") { store, _, clock async throws in
      let app = try await store.register("Retool").app
      _ = try await store.deleteApp(app.id, by: .qa)
      let (own, missing) = (AppID.commandLine, KeyStoreError.notFound(app.id.rawValue, kind: .app))
      let events = try await store.events { () async throws in
        #expect(try await failure { try await store.deleteApp(own, by: .qa) }?.isConflict == true)
        #expect(try await failure { try await store.deleteApp(app.id, by: .qa) } == missing)
      }
      #expect(events.isEmpty)
      clock.advance(by: 1)
      #expect(try await store.register("retool").app.id != app.id)
    },
  ]
}
