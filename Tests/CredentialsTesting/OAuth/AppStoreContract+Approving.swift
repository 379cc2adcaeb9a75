import Credentials
import FoundationEssentials
import Testing

extension AppStoreContract {
  static let waiting: [Rule] = [
    Rule("what waits is listed oldest first, as it was asked for") { store, server, clock async throws in
      let retool = try await store.register("Retool").app
      let first = try await server.ask(for: [Scope(.read, .keys), Scope(.write, .projects)])
      clock.advance(by: 1)
      let second = try await server.beginAuthorization(
        AuthorizationRequest(
          app: retool.id,
          redirectURI: RedirectURI(rawValue: "https://retool.example/callback"),
          namedRedirectURI: true,
          scopes: [Scope(.read, .projects)],
          state: "opaque",
          challenge: nil,
          address: "203.0.113.7",
          device: ""
        )
      )
      let waiting = try await store.pendingApprovals()
      #expect(waiting == [first.approval, second.approval])
      #expect(waiting.map(\.kind) == [.device, .browser])
      #expect(waiting.map(\.app) == [.commandLine, retool.id])
      #expect(waiting.map(\.title) == ["qodryx CLI on ops-7", "Retool"])
      #expect(waiting.map(\.address) == ["10.20.9.3", "203.0.113.7"])
      #expect(waiting.first?.scopes == [Scope(.read, .keys), Scope(.write, .projects)])
      #expect(waiting.map(\.codeHead) == [first.code.head, second.code.head])
      #expect(waiting.map(\.requestedAt) == [clock.date - 1, clock.date])
      #expect(waiting.map(\.expiresAt) == [clock.date + 599, clock.date + 600])
    },
    Rule("a request stops waiting after ten minutes, by itself") { store, server, clock async throws in
      let begun = try await server.ask()
      clock.advance(by: 599.999)
      #expect(try await store.pendingApprovals() == [begun.approval])
      clock.advance(by: 0.001)
      #expect(try await store.pendingApprovals().isEmpty)
    },
    Rule("a request is found by its code while it waits") { store, server, clock async throws in
      let (decided, expired) = (try await server.ask(), try await server.ask())
      clock.advance(by: 300)
      let waiting = try await server.ask()
      #expect(try await store.pendingApproval(code: decided.code) == decided.approval)
      _ = try await store.deny(decided.approval.id, by: .qa)
      clock.advance(by: 300)
      #expect(try await store.pendingApproval(code: waiting.code) == waiting.approval)
      for code in [decided.code, expired.code, try waiting.code.mistyped] {
        let failure = try await failure { try await store.pendingApproval(code: code) }
        #expect(failure == .notFound(code.description, kind: .approval))
      }
    },
    Rule("asking is an event by the app, from where it asks") { store, server, _ async throws in
      let (begun, events) = try await store.watching { try await server.ask(for: Set(Scope.management)) }
      #expect(events.map(\.action) == [.accessRequested])
      #expect(events.map(\.actor) == [Actor(name: "qodryx CLI", origin: "api 10.20.9.3")])
      #expect(events.map(\.target) == ["qodryx CLI on ops-7 \(begun.approval.id)"])
      #expect(events.map(\.detail) == ["read:keys write:keys"])
    },
  ]

  static let approving: [Rule] = [
    Rule("what is approved can be taken, by and for whom it was approved") {
      store,
      server,
      clock async throws in
      let begun = try await server.ask(for: Set(Scope.all))
      clock.advance(by: 5)
      let (approved, events) = try await store.watching { try await store.approve(begun, by: .infra) }
      var expected = begun.approval
      expected.decision = Approval.Decision(
        at: clock.date.toMilliseconds,
        by: attribution(.infra),
        granted: Approval.Granted(owner: "infra", scopes: Set(Scope.all))
      )
      #expect(approved == expected)
      #expect(events.map(\.action) == [.accessApproved])
      #expect(events.map(\.actor) == [attribution(.infra)])
      #expect(events.map(\.target) == ["qodryx CLI on ops-7 \(begun.approval.id)"])
      #expect(events.first?.detail.hasPrefix("for infra: read:projects write:projects") == true)
      #expect(try await store.pendingApprovals().isEmpty)
      #expect(try await store.grants(GrantQuery()).total == 0)

      clock.advance(by: 5)
      let (result, later) = try await store.watching { try await server.redeem(begun) }
      let tokens = try result.get()
      #expect(tokens.scopes == Set(Scope.all))
      let grant = tokens.grant
      #expect(grant.id.rawValue.hasPrefix("grt_"))
      #expect(grant.app == .commandLine)
      #expect(grant.title == "qodryx CLI on ops-7")
      #expect(grant.owner == "infra")
      #expect(grant.scopes == Set(Scope.all))
      #expect(grant.createdAt == clock.date.toMilliseconds)
      #expect(grant.createdBy == attribution(.infra))
      #expect(grant.lastUsedAt == nil)
      #expect(try await store.grant(grant.id) == grant)
      #expect(later.map(\.action) == [.grantCreated])
      #expect(later.map(\.keyID) == [grant.id])
      #expect(later.map(\.target) == ["qodryx CLI on ops-7 for infra"])
    },
    Rule("an access token is its app for its owner") { store, server, clock async throws in
      let tokens = try await server.connect(store, for: [Scope(.read, .projects)], by: .qa)
      let principal = Principal(
        id: tokens.grant.id,
        type: .access,
        name: "qodryx CLI",
        scopes: [Scope(.read, .projects)],
        environment: nil,
        owner: "qa",
        rateLimit: Grant.rateLimit,
        expiresAt: clock.date + 3_600
      )
      #expect(try server.principal(for: tokens.access) == .success(principal))
      clock.advance(by: 3_599.999)
      #expect(try server.principal(for: tokens.access) == .success(principal))
      clock.advance(by: 0.001)
      #expect(try server.principal(for: tokens.access) == .failure(.expired(since: clock.date)))
    },
    Rule("the approver may narrow what was asked for, and the app gets no more") {
      store,
      server,
      _ async throws in
      let begun = try await server.ask(for: Set(Scope.platform))
      let narrow: ScopeSet = [Scope(.read, .security), Scope(.write, .workflows)]
      let approved = try await store.approve(begun, scopes: narrow)
      #expect(approved.scopes == Set(Scope.platform))
      #expect(approved.decision?.granted?.scopes == narrow)
      let tokens = try await server.redeem(begun).get()
      #expect(tokens.scopes == narrow)
      #expect(tokens.grant.scopes == narrow)
      #expect(try server.principal(for: tokens.access).get().scopes == narrow)
    },
    Rule("nobody grants what was not asked for, or nothing, and it is no wrong code") {
      store,
      server,
      _ async throws in
      let asked: ScopeSet = [Scope(.read, .projects), Scope(.read, .security)]
      let begun = try await server.ask(for: asked)
      let events = try await store.events { () async throws in
        for scopes in [asked.union([Scope(.write, .projects)]), [Scope(.read, .keys)], []] {
          for _ in 1...2 {
            let failure = try await failure { try await store.approve(begun, scopes: scopes) }
            #expect(failure?.invalidFields == [.scopes])
          }
        }
      }
      #expect(events.isEmpty)
      #expect(try await store.pendingApprovals() == [begun.approval])
      #expect(try await store.approve(begun).decision?.granted?.scopes == asked)
    },
    Rule("nothing is decided twice, or too late") { store, server, clock async throws in
      let approved = try await server.ask()
      let denied = try await server.ask()
      let expired = try await server.ask()
      _ = try await store.approve(approved)
      _ = try await store.deny(denied.approval.id, by: .qa)
      clock.advance(by: 600)
      let events = try await store.events { () async throws in
        for begun in [approved, denied, expired] {
          #expect(try await failure { try await store.approve(begun) }?.isConflict == true)
          #expect(
            try await failure { try await store.deny(begun.approval.id, by: .qa) }?.isConflict == true
          )
        }
      }
      #expect(events.isEmpty)
    },
    Rule("a request that was never made is not found") { store, server, _ async throws in
      let begun = try await server.ask()
      let made = begun.approval
      let nobody = Approval(
        id: ApprovalID(rawValue: "apr_0"),
        kind: made.kind,
        app: made.app,
        appName: made.appName,
        device: made.device,
        address: made.address,
        scopes: made.scopes,
        codeHead: made.codeHead,
        requestedAt: made.requestedAt,
        expiresAt: made.expiresAt
      )
      let request = BegunDeviceAuthorization(approval: nobody, code: begun.code, deviceCode: begun.deviceCode)
      let missing = KeyStoreError.notFound("apr_0", kind: .approval)
      #expect(try await failure { try await store.deny(nobody.id, by: .qa) } == missing)
      #expect(try await failure { try await store.approve(request) } == missing)
      #expect(try await store.pendingApprovals() == [made])
    },
  ]

  static let guessing: [Rule] = [
    Rule("the fifth wrong code denies a request") { store, server, clock async throws in
      let begun = try await server.ask()
      func guess() async throws -> KeyStoreError? {
        let (id, code) = (begun.approval.id, try begun.code.mistyped)
        return try await failure {
          try await store.approve(id, code: code, scopes: begun.approval.scopes, for: "qa", by: .qa)
        }
      }

      let quiet = try await store.events { () async throws in
        for left in [4, 3, 2, 1] {
          let failure = try await guess()
          #expect(failure?.invalidFields == [.code])
          #expect(failure?.description.contains("\(left) more") == true)
        }
      }
      #expect(quiet.isEmpty)
      #expect(try await store.pendingApprovals() == [begun.approval])

      let events = try await store.events { () async throws in
        #expect(try await guess()?.invalidFields == [.code])
      }
      #expect(events.map(\.action) == [.accessDenied])
      #expect(events.map(\.actor) == [attribution(.qa)])
      #expect(events.map(\.detail) == ["5 wrong codes"])
      #expect(try await store.pendingApprovals().isEmpty)
      #expect(try await failure { try await store.approve(begun) }?.isConflict == true)
      clock.advance(by: 5)
      guard case .failure(.denied) = try await server.redeem(begun) else {
        Issue.record("a denied device gets another answer")
        return
      }
    },
    Rule("the right code after four wrong ones approves, and every request has its own count") {
      store,
      server,
      _ async throws in
      let (first, second) = (try await server.ask(), try await server.ask())
      for begun in [first, second] {
        for _ in 1...4 {
          let (code, scopes) = (try begun.code.mistyped, begun.approval.scopes)
          let failure = try await failure {
            try await store.approve(begun.approval.id, code: code, scopes: scopes, for: "qa", by: .qa)
          }
          #expect(failure?.invalidFields == [.code])
        }
      }
      #expect(try await store.approve(first).decision?.granted != nil)
      #expect(try await store.approve(second).decision?.granted != nil)
    },
    Rule("another request's code is a wrong one") { store, server, _ async throws in
      let (first, second) = (try await server.ask(), try await server.ask())
      #expect(first.code != second.code)
      let failure = try await failure {
        let scopes = first.approval.scopes
        return try await store.approve(
          first.approval.id,
          code: second.code,
          scopes: scopes,
          for: "qa",
          by: .qa
        )
      }
      #expect(failure?.invalidFields == [.code])
      #expect(try await store.pendingApprovals().count == 2)
    },
  ]

  static let denying: [Rule] = [
    Rule("what is denied gives nothing") { store, server, clock async throws in
      let begun = try await server.ask()
      clock.advance(by: 3)
      let (denied, events) = try await store.watching {
        try await store.deny(begun.approval.id, by: .infra)
      }
      var expected = begun.approval
      expected.decision = Approval.Decision(
        at: clock.date.toMilliseconds,
        by: attribution(.infra),
        granted: nil
      )
      #expect(denied == expected)
      #expect(events.map(\.action) == [.accessDenied])
      #expect(events.map(\.actor) == [attribution(.infra)])
      #expect(try await store.pendingApprovals().isEmpty)
      guard case .failure(.denied) = try await server.redeem(begun) else {
        Issue.record("a denied device gets another answer")
        return
      }
      #expect(try await store.grants(GrantQuery()).total == 0)
    }
  ]
}
