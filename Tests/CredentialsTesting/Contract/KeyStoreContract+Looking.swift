import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let looking: [Rule] = [
    Rule("the store says what it is") { store, _ in
      let engine = try await store.engine()
      #expect(engine.hasPrefix("SQLite 3.") || engine.hasPrefix("qodryx"))
    },
    Rule("the counts say what is in the store") { store, clock in
      try await Population.make(in: store, clock: clock)
      let all = try await store.everyKey()
      let now = clock.date
      func count(_ status: KeyStatus) -> Int { all.count { $0.status(at: now) == status } }
      let active = all.filter { $0.status(at: now) == .active }
      let rotations = active.map { RotationPolicy.standard.rotation(dueAt: $0.rotateBy, at: now).name }

      let counts = try await store.counts()
      #expect(counts.active == active.count)
      #expect(counts.overdue == rotations.count { $0 == "overdue" })
      #expect(counts.dueSoon == rotations.count { $0 == "due_soon" })
      #expect(counts.inGrace == count(.inGrace))
      #expect(counts.disabled == count(.disabled))
      #expect(counts.expired == count(.expired))
      #expect(counts.revoked == count(.revoked))
      #expect(counts.unsaved == all.count { $0.savedAt == nil && $0.revokedAt == nil })
      #expect(!counts.isEmpty)
      #expect([counts.overdue, counts.dueSoon, counts.inGrace] == [3, 2, 1])
      #expect([counts.disabled, counts.expired, counts.revoked] == [1, 2, 2])
    },
    Rule("the samples are the keys of the screens") { store, clock in
      try await Samples.fill(store, clock: clock)
      #expect(clock.date == ManualClock.start)
      let counts = try await store.counts()
      #expect(counts.active + counts.inGrace == 14)
      #expect([counts.overdue, counts.dueSoon, counts.inGrace, counts.unsaved] == [2, 4, 1, 1])
      let names = try await store.keys(KeyQuery(sort: .standard)).keys.map(\.displayName)
      #expect(names.first == "deploy-pipeline")
      #expect(names.contains("scanner (old)"))
      let unused = try await store.everyKey(KeyFilter(parsing: "is:unused"))
      #expect(unused.map(\.name) == ["legacy-etl"])
      let pipeline = try await store.key(referredToAs: "deploy-pipeline")
      let usage = try await store.usage(of: pipeline.id)
      #expect(usage.allowed24h > 50)
      #expect(usage.refused24h == 7)
      #expect(usage.addressCount24h == 3)
      #expect(usage.scopes30d == Samples.deployPipeline.usedScopes)
      let trail = try await store.auditEvents(AuditQuery(keyID: pipeline.id)).events.map(\.action)
      #expect(trail == [.overdue, .dueSoon, .scopesNarrowed, .saved, .created])
    },
    Rule("a key is found by its identifier or its name") { store, _ in
      let key = try await store.issue("grafana").key
      #expect(try await store.key(referredToAs: key.id.rawValue) == key)
      #expect(try await store.key(referredToAs: "grafana") == key)
      #expect(try await failure { try await store.key(referredToAs: "gra") } == .notFound("gra"))
      #expect(try await failure { try await store.key(referredToAs: "") } == .notFound(""))
    },
    Rule("an identifier comes before a name") { store, _ in
      let key = try await store.issue("grafana").key
      let impostor = try await store.issue(key.id.rawValue).key
      #expect(try await store.key(referredToAs: key.id.rawValue) == key)
      #expect(try await store.key(referredToAs: impostor.id.rawValue) == impostor)
    },
    Rule("a name means the current key before a replaced or revoked one") { store, clock in
      let revoked = try await store.issue("scanner").key
      _ = try await store.revoke(revoked.id, reason: "leaked", by: .qa)
      clock.advance(by: 1)
      let old = try await store.issue("scanner").key
      clock.advance(by: 1)
      let new = try await store.rotate(old.id, grace: .day, by: .qa).key
      #expect(try await store.key(referredToAs: "scanner") == new)
      clock.advance(days: 2)
      #expect(try await store.key(referredToAs: "scanner") == new)
    },
    Rule("a name means the only key that ever had it, though that has ended") { store, _ in
      let key = try await store.issue("old-zapier").key
      let revoked = try await store.revoke(key.id, reason: "leaked", by: .qa)
      #expect(try await store.key(referredToAs: "old-zapier") == revoked)
    },
    Rule("a name of several current keys is ambiguous, and the newest five are named") { store, clock in
      var ids: [KeyID] = []
      for owner in ["ann", "ben", "cem", "dee", "eve", "fay"] {
        clock.advance(by: 1)
        let draft = Samples.draft("laptop", type: .personal, owner: owner)
        ids.append(try await store.create(draft, by: .ops1).key.id)
        if ids.count == 2 {
          let failure = try await failure { try await store.key(referredToAs: "laptop") }
          #expect(failure == .ambiguous("laptop", ids.reversed()))
        }
      }
      let failure = try await failure { try await store.key(referredToAs: "laptop") }
      #expect(failure == .ambiguous("laptop", ids.reversed().prefix(5).map(\.self)))
    },
    Rule("a name of several ended keys is ambiguous too") { store, clock in
      var ids: [KeyID] = []
      for _ in 1...2 {
        clock.advance(by: 1)
        let id = try await store.issue("old-zapier").key.id
        _ = try await store.revoke(id, reason: "leaked", by: .qa)
        ids.append(id)
      }
      let failure = try await failure { try await store.key(referredToAs: "old-zapier") }
      #expect(failure == .ambiguous("old-zapier", ids.reversed()))
    },
  ]
}
