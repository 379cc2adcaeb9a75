import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let creating: [Rule] = [
    Rule("an empty store has nothing to show, and says so") { store, _ async throws in
      #expect(try await store.keys(KeyQuery()) == KeyPage(keys: [], hasMore: false))
      #expect(try await store.keys(KeyQuery(anchor: .end)) == KeyPage(keys: [], hasMore: false))
      #expect(try await store.tally(KeyFilter(), before: nil) == KeyTally(matching: 0, position: 0))
      #expect(try await store.counts() == KeyCounts())
      #expect(try await store.counts().isEmpty)
      #expect(try await store.rotationPolicy() == .standard)
      #expect(try await store.auditEvents(AuditQuery()) == AuditPage(events: [], hasMore: false, matching: 0))
      #expect(try await store.verifyAuditChain() == .intact(events: 0))
    },
    Rule("a created key is kept exactly as drafted") { store, clock in
      clock.advance(by: 0.123_456_7)
      let draft = Samples.draft(
        "warehouse-sync",
        type: .test,
        scopes: [Scope(.read, .projects), Scope(.write, .deployments)],
        environment: .staging,
        note: "nightly stock sync, tell #logistics first",
        owner: "logistics",
        expiresAt: clock.date + 30 * RotationPolicy.day,
        rateLimit: 1_200
      )
      let key = try await store.create(draft, by: .qa).key
      #expect(key.name == draft.name)
      #expect(key.type == .test)
      #expect(key.scopes == draft.scopes)
      #expect(key.environment == .staging)
      #expect(key.note == draft.note)
      #expect(key.owner == "logistics")
      #expect(key.rateLimit == 1_200)
      #expect(key.expiresAt == draft.expiresAt?.toMilliseconds)
      #expect(key.createdAt == clock.date.toMilliseconds)
      #expect(key.createdBy == attribution(.qa))
      #expect(key.rotateBy == RotationPolicy.standard.rotateBy(created: key.createdAt))
      #expect(key.lastUsedAt == nil)
      #expect(key.savedAt == nil)
      #expect(key.disabledAt == nil)
      #expect(key.revokedAt == nil)
      #expect(key.revokedReason == nil)
      #expect(key.replaces == nil)
      #expect(key.replacedBy == nil)
      #expect(key.graceEndsAt == nil)
      #expect(try await store.key(key.id) == key)
    },
    Rule("every type of credential gets its prefix, its kind of identifier and a valid checksum") {
      store,
      _ in
      for type in CredentialType.listed {
        let issued = try await store.create(Samples.draft("of-\(type.rawValue)", type: type), by: .ops1)
        let token = try Token(parsing: issued.secret)
        #expect(token.type == type)
        #expect(issued.key.type == type)
        #expect(token.hint == issued.key.hint)
        #expect(issued.key.id.rawValue.hasPrefix(type == .personal ? "pat_" : "key_"))
        #expect(issued.key.environment == (type == .personal ? nil : .production))
      }
    },
    Rule("no two keys share a secret or an identifier") { store, _ in
      var ids: Set<KeyID> = []
      var digests: Set<[UInt8]> = []
      for number in 1...20 {
        let issued = try await store.issue("key-\(number)")
        ids.insert(issued.key.id)
        digests.insert(try Token(parsing: issued.secret).digest.bytes)
      }
      #expect(ids.count == 20)
      #expect(digests.count == 20)
    },
    Rule("creating writes one event") { store, clock in
      let (issued, events) = try await store.watching { try await store.issue("mobile-backend") }
      #expect(events.lines == [AuditLine(.created, of: issued.key, by: .ops1)])
      #expect(events.first?.at == clock.date.toMilliseconds)
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
    Rule("a draft that breaks rules is refused with every field that is wrong") { store, clock in
      let draft = KeyDraft(
        name: "",
        type: .live,
        scopes: [],
        environment: nil,
        note: String(repeating: "n", count: 501),
        owner: "",
        expiresAt: clock.date - 1,
        rateLimit: 0
      )
      let events = try await store.events {
        let failure = try await failure { try await store.create(draft, by: .ops1) }
        #expect(failure == .invalid(draft.problems(at: clock.date)))
        #expect(
          failure?.invalidFields == [.name, .scopes, .environment, .note, .owner, .expires, .rateLimit]
        )
      }
      #expect(events.isEmpty)
      #expect(try await store.counts().isEmpty)
    },
    Rule("a read-only key cannot hold a write scope, and only a person may manage keys") {
      store,
      _ async throws in
      let writing = Samples.draft("w", type: .readOnly, scopes: [Scope(.write, .projects)])
      #expect(try await failure { try await store.create(writing, by: .qa) }?.invalidFields == [.scopes])
      let managing = Samples.draft("m", scopes: [Scope(.read, .keys)])
      #expect(try await failure { try await store.create(managing, by: .qa) }?.invalidFields == [.scopes])
      let personal = Samples.draft("p", type: .personal, scopes: [Scope(.write, .keys)])
      #expect(try await store.create(personal, by: .qa).key.scopes == [Scope(.write, .keys)])
    },
    Rule("a name in use by a key is refused whatever its case, beside whatever else is wrong") { store, _ in
      _ = try await store.issue("Deploy-Pipeline")
      let events = try await store.events {
        let same = try await failure { try await store.issue("Deploy-Pipeline") }
        #expect(same?.invalidFields == [.name])
        let other = try await failure {
          try await store.create(Samples.draft("deploy-PIPELINE", type: .test, rateLimit: 0), by: .qa)
        }
        #expect(other?.invalidFields == [.name, .rateLimit])
      }
      #expect(events.isEmpty)
      #expect(try await store.counts().active == 1)
    },
    Rule("a personal token's name is in use for its owner alone, and never for a key") { store, _ in
      _ = try await store.issue("laptop")
      let anns = Samples.draft("laptop", type: .personal, owner: "ann")
      let bens = Samples.draft("laptop", type: .personal, owner: "ben")
      let first = try await store.create(anns, by: .ops1).key
      let second = try await store.create(bens, by: .ops1).key
      #expect(first.id != second.id)
      let again = Samples.draft("LAPTOP", type: .personal, owner: "ann")
      #expect(try await failure { try await store.create(again, by: .ops1) }?.invalidFields == [.name])
    },
    Rule("a name is free again after its key is revoked") { store, _ in
      let first = try await store.issue("scanner").key
      _ = try await store.revoke(first.id, reason: "moved", by: .ops1)
      let second = try await store.issue("Scanner").key
      #expect(second.id != first.id)
      #expect(try await failure { try await store.issue("scanner") }?.invalidFields == [.name])
    },
  ]

  static let saving: [Rule] = [
    Rule("a confirmation that the secret is saved counts once") { store, clock in
      let key = try await store.issue("grafana").key
      clock.advance(by: 30)
      let (saved, events) = try await store.watching { try await store.confirmSaved(key.id, by: .qa) }
      #expect(saved.savedAt == clock.date.toMilliseconds)
      #expect(events.lines == [AuditLine(.saved, of: key, by: .qa)])
      #expect(try await store.key(key.id) == saved)

      clock.advance(by: 30)
      let (again, later) = try await store.watching { try await store.confirmSaved(key.id, by: .ops1) }
      #expect(again == saved)
      #expect(later.isEmpty)
    }
  ]
}
