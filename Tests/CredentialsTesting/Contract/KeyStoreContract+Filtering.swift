import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let filtering: [Rule] = [
    Rule("a filter finds exactly the keys that match by definition") { store, clock in
      try await Population.make(in: store, clock: clock)
      let policy = try await store.rotationPolicy()
      let all = try await store.everyKey()
      var texts = filters
      for key in all.prefix(3) {
        texts += [key.shortHint, key.fullHint, key.hint.tail, key.hint.head.uppercased()]
        texts += [key.id.rawValue, String(key.id.rawValue.suffix(4)).lowercased()]
      }
      var found = 0
      for text in texts {
        let filter = try KeyFilter(parsing: text)
        let expected = all.filter { filter.matches($0, policy: policy, at: clock.date) }
        let keys = try await store.everyKey(filter, limit: 7)
        #expect(keys == expected, "\(text)")
        let tally = try await store.tally(filter, before: nil)
        #expect(tally == KeyTally(matching: expected.count, position: 0), "\(text)")
        for (place, key) in keys.enumerated() {
          let cursor = KeyCursor(at: key, in: .standard)
          #expect(try await store.tally(filter, before: cursor).position == place, "\(text)")
        }
        found += keys.count
      }
      #expect(found > 200)
    },
    Rule("without a word about them, ended keys are left out") { store, clock in
      try await Population.make(in: store, clock: clock)
      let shown = try await store.everyKey(KeyFilter())
      let all = try await store.everyKey()
      #expect(shown == all.filter { !$0.hasEnded(at: clock.date) })
      let hidden = Set(all.map(\.id)).subtracting(shown.map(\.id))
      let names = all.filter { hidden.contains($0.id) }.map(\.name).sorted()
      #expect(names == ["india", "juliett", "lima"])
    },
    Rule("a key leaves and enters the results of a filter by the passing of time") { store, clock in
      let old = try await store.issue("scanner").key
      _ = try await store.rotate(old.id, grace: .hour, by: .qa)
      func ids(_ text: String) async throws -> [KeyID] {
        try await store.everyKey(KeyFilter(parsing: text)).map(\.id)
      }
      #expect(try await ids("is:grace") == [old.id])
      #expect(try await ids("scanner").count == 2)
      clock.advance(by: 3_600)
      #expect(try await ids("is:grace").isEmpty)
      #expect(try await ids("is:expired") == [old.id])
      #expect(try await ids("scanner").count == 1)
      clock.advance(days: 76)
      #expect(try await ids("is:due").count == 1)
      clock.advance(days: 14)
      #expect(try await ids("is:due").isEmpty)
      #expect(try await ids("is:overdue").count == 1)
    },
    Rule("a search follows an edit") { store, _ in
      let key = try await store.issue("grafana").key
      func finds(_ text: String) async throws -> Bool {
        try await !store.everyKey(KeyFilter(parsing: text)).isEmpty
      }
      _ = try await store.edit(key.id, KeyEdit(name: "kibana", note: "dashboards", owner: "sre"), by: .qa)
      #expect(try await !finds("grafana"))
      #expect(try await finds("kibana"))
      #expect(try await finds("dashb"))
      #expect(try await finds("owner:SRE"))
      #expect(try await !finds("owner:sr"))
    },
  ]

  /// What people type, and what could trip a search.
  private static let filters = [
    "", "alpha", "ALPHA", "alp", "al", "a", "mike", "mike-1", "e-3", "qx_live_", "qx_", "…", "key_", "pat_",
    "50%", "%", "_", "off_sale", "f_s", "50%_off", "\"50% off\"", "\"ends early\"", "ends early",
    "early ends",
    "*", "'", "''", "\\", "(", "NEAR", "OR", "AND", "alpha OR bravo", "-alpha", "mike-1*", "^mike",
    "name:mike",
    "überwachung", "ÜBERWACHUNG", "größere", "GRÖSSERE", "PRÜFUNG", "café", "CAFÉ", "naïve", "üb", "ü",
    "data", "team", "owner:ci", "owner:CI", "owner:data", "owner:ops", "owner:nobody", "!owner:ci",
    "type:live", "type:test", "type:ro", "type:pat", "!type:live",
    "env:prod", "env:staging", "env:dev", "!env:prod",
    "scope:read:projects", "scope:write:security", "scope:write:keys", "!scope:read:projects",
    "is:any", "is:active", "is:overdue", "is:due", "is:ok", "is:grace", "is:disabled", "is:expired",
    "is:revoked", "is:unused", "is:unsaved",
    "!is:any", "!is:active", "!is:overdue", "!is:due", "!is:ok", "!is:grace", "!is:disabled", "!is:expired",
    "!is:revoked", "!is:unused", "!is:unsaved",
    "is:any mike", "is:any !mike", "!mike", "!mike !alpha", "is:any juliett", "is:expired juliett", "!al",
    "!a",
    "is:any is:unsaved", "is:any is:overdue", "is:any !is:revoked", "is:revoked is:expired",
    "is:overdue env:prod !owner:ci", "type:live is:active mike-1 owner:ci", "zzz",
    "laptop type:pat owner:ann", "owner:!ci", "owner:\"ci\"", "owner:\"data team\"", "!\"50% off\"",
  ]
}
