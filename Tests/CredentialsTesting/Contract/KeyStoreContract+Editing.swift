import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let editing: [Rule] = [
    Rule("each field can be edited, alone, with one event") { store, clock in
      let old = try await store.issue("webhook-relay").key
      var noted = old
      noted.note = "tell #platform"
      var owned = old
      owned.owner = "platform"
      var moved = owned
      moved.environment = .development
      var limited = moved
      limited.rateLimit = 1_000_000
      let edits: [(KeyEdit, APIKey)] = [
        (KeyEdit(note: "tell #platform"), noted),
        (KeyEdit(note: ""), old),
        (KeyEdit(owner: "platform"), owned),
        (KeyEdit(environment: .development), moved),
        (KeyEdit(rateLimit: 1_000_000), limited),
      ]
      for (edit, expected) in edits {
        clock.advance(by: 60)
        let (key, events) = try await store.watching { try await store.edit(old.id, edit, by: .qa) }
        #expect(key == expected)
        #expect(try await store.key(old.id) == expected)
        #expect(events.lines == [AuditLine(.edited, of: old, by: .qa)])
      }
    },
    Rule("a key can be renamed, which frees its old name") { store, _ in
      let old = try await store.issue("webhook-relay").key
      var expected = old
      expected.name = "hook-relay"
      let (key, events) = try await store.watching {
        try await store.edit(old.id, KeyEdit(name: "hook-relay"), by: .qa)
      }
      #expect(key == expected)
      #expect(events.map(\.action) == [.edited])
      #expect(events.first?.keyID == old.id)
      #expect(try await store.key(referredToAs: "hook-relay").id == old.id)
      #expect(try await store.issue("webhook-relay").key.id != old.id)
    },
    Rule("a key cannot be renamed to a name in use, but to another case of its own") { store, _ in
      let key = try await store.issue("grafana").key
      _ = try await store.issue("scanner")
      let taken = try await failure { try await store.edit(key.id, KeyEdit(name: "SCANNER"), by: .qa) }
      #expect(taken?.invalidFields == [.name])
      #expect(try await store.edit(key.id, KeyEdit(name: "Grafana"), by: .qa).name == "Grafana")
    },
    Rule("an edit that changes nothing writes nothing") { store, clock in
      let key = try await store.issue("grafana").key
      clock.advance(by: 60)
      let same = KeyEdit(
        name: key.name,
        note: key.note,
        owner: key.owner,
        environment: key.environment,
        rateLimit: key.rateLimit,
        scopes: key.scopes
      )
      for edit in [KeyEdit(), same] {
        let (after, events) = try await store.watching { try await store.edit(key.id, edit, by: .qa) }
        #expect(after == key)
        #expect(events.isEmpty)
      }
    },
    Rule("scopes can be narrowed, with an event of their own that names what was lost") { store, _ in
      let scopes: ScopeSet = [Scope(.read, .security), Scope(.write, .security), Scope(.read, .projects)]
      let issued = try await store.create(Samples.draft("scanner", scopes: scopes), by: .ops1)
      let narrower: ScopeSet = [Scope(.read, .security), Scope(.read, .projects)]
      let (key, events) = try await store.watching {
        try await store.edit(issued.key.id, KeyEdit(scopes: narrower), by: .qa)
      }
      #expect(key.scopes == narrower)
      #expect(events.lines == [AuditLine(.scopesNarrowed, of: issued.key, by: .qa)])
      #expect(events.first?.detail.contains("write:security") == true)
      #expect(events.first?.detail.contains("read:security") == false)
      #expect(try await store.authenticate(issued.secret).get().scopes == narrower)
    },
    Rule("narrower scopes beside other changes are an event of their own") { store, _ in
      let scopes: ScopeSet = [Scope(.read, .security), Scope(.write, .security)]
      let old = try await store.create(Samples.draft("scanner", scopes: scopes), by: .ops1).key
      let edit = KeyEdit(note: "reads only", scopes: [Scope(.read, .security)])
      let (key, events) = try await store.watching { try await store.edit(old.id, edit, by: .qa) }
      #expect(key.note == "reads only")
      #expect(key.scopes == [Scope(.read, .security)])
      let expected: Set = [
        AuditLine(.edited, of: old, by: .qa), AuditLine(.scopesNarrowed, of: old, by: .qa),
      ]
      #expect(events.count == 2)
      #expect(Set(events.lines) == expected)
    },
    Rule("scopes are never widened") { store, _ in
      let key = try await store.issue("scanner").key
      let wider = key.scopes.union([Scope(.write, .projects)])
      let events = try await store.events {
        for scopes in [wider, []] {
          let edit = KeyEdit(scopes: scopes)
          let failure = try await failure { try await store.edit(key.id, edit, by: .qa) }
          #expect(failure?.invalidFields == [.scopes])
        }
      }
      #expect(events.isEmpty)
      #expect(try await store.key(key.id) == key)
    },
    Rule("an edit that breaks rules changes nothing and names every field") { store, _ in
      let token = try await store.create(Samples.draft("laptop", type: .personal), by: .ops1).key
      let edit = KeyEdit(name: " ", note: "fine", owner: "", environment: .staging, rateLimit: 0, scopes: [])
      let events = try await store.events {
        let failure = try await failure { try await store.edit(token.id, edit, by: .qa) }
        #expect(failure?.invalidFields == [.name, .owner, .environment, .rateLimit, .scopes])
      }
      #expect(events.isEmpty)
      #expect(try await store.key(token.id) == token)
    },
    Rule("an ended key cannot be edited") { store, clock in
      let revoked = try await store.issue("old-zapier").key
      _ = try await store.revoke(revoked.id, reason: "vendor off-boarded", by: .qa)
      let replaced = try await store.issue("scanner").key
      _ = try await store.rotate(replaced.id, grace: .hour, by: .qa)
      clock.advance(by: 3_600)
      let events = try await store.events {
        for id in [revoked.id, replaced.id] {
          let failure = try await failure { try await store.edit(id, KeyEdit(note: "late"), by: .qa) }
          #expect(failure?.isConflict == true)
          #expect(try await store.key(id).note.isEmpty)
        }
      }
      #expect(events.isEmpty)
    },
  ]
}
