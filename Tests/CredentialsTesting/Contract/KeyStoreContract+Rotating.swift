import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let rotating: [Rule] = [
    Rule("a successor takes over what the key was for") { store, clock in
      let draft = Samples.draft(
        "scanner",
        type: .test,
        scopes: [Scope(.read, .security), Scope(.write, .security)],
        environment: .staging,
        owner: "security",
        rateLimit: 90
      )
      let old = try await store.create(draft, by: .ops1)
      _ = try await store.confirmSaved(old.key.id, by: .ops1)
      clock.advance(days: 94)
      let issued = try await store.rotate(old.key.id, grace: .day, by: .release)
      let new = issued.key
      #expect(new.id != old.key.id)
      #expect(new.name == "scanner")
      #expect(new.type == .test)
      #expect(new.scopes == draft.scopes)
      #expect(new.environment == .staging)
      #expect(new.owner == "security")
      #expect(new.rateLimit == 90)
      #expect(new.createdAt == clock.date.toMilliseconds)
      #expect(new.createdBy == attribution(.release))
      #expect(new.expiresAt == nil)
      #expect(new.rotateBy == RotationPolicy.standard.rotateBy(created: new.createdAt))
      #expect(new.savedAt == nil)
      #expect(new.lastUsedAt == nil)
      #expect(new.replaces == old.key.id)
      #expect(new.replacedBy == nil)
      #expect(new.status(at: clock.date) == .active)
      #expect(try await store.key(new.id) == new)
      #expect(try Token(parsing: issued.secret).hint == new.hint)
    },
    Rule("a replaced key works beside its successor until its grace ends") { store, clock in
      let old = try await store.issue("scanner")
      clock.advance(by: 60)
      let new = try await store.rotate(old.key.id, grace: .day, by: .release)
      let end = (clock.date + 86_400).toMilliseconds
      let replaced = try await store.key(old.key.id)
      #expect(replaced.replacedBy == new.key.id)
      #expect(replaced.graceEndsAt == end)
      #expect(replaced.status(at: clock.date) == .inGrace)
      #expect(try await store.authenticate(old.secret).get().id == old.key.id)
      #expect(try await store.authenticate(new.secret).get().id == new.key.id)

      clock.advance(by: 86_399)
      #expect(try await store.refusal(of: old.secret) == nil)
      clock.advance(by: 1)
      #expect(try await store.refusal(of: old.secret) == .graceEnded(since: end))
      #expect(try await store.key(old.key.id).status(at: clock.date) == .expired)
      #expect(try await store.refusal(of: new.secret) == nil)
    },
    Rule("without grace the old key stops at once") { store, clock in
      let old = try await store.issue("scanner")
      let new = try await store.rotate(old.key.id, grace: .none, by: .release)
      #expect(try await store.refusal(of: old.secret) == .graceEnded(since: clock.date.toMilliseconds))
      #expect(try await store.refusal(of: new.secret) == nil)
    },
    Rule("rotating writes one event, about the old key") { store, _ in
      let old = try await store.issue("scanner").key
      let events = try await store.events {
        _ = try await store.rotate(old.id, grace: .day, by: .release)
      }
      #expect(events.lines == [AuditLine(.rotated, of: old, by: .release)])
      #expect(events.first?.detail.contains("24 h") == true)
    },
    Rule("a successor gets as long a life again, and no grace outlives the old key's expiry") {
      store,
      clock in
      let expiry = clock.date + 30 * RotationPolicy.day
      let old = try await store.create(Samples.draft("partner", expiresAt: expiry), by: .ops1)
      clock.advance(days: 29.5)
      let new = try await store.rotate(old.key.id, grace: .week, by: .qa)
      #expect(new.key.expiresAt == (clock.date + 30 * RotationPolicy.day).toMilliseconds)
      let replaced = try await store.key(old.key.id)
      #expect(replaced.expiresAt == expiry.toMilliseconds)
      #expect(replaced.graceEndsAt == expiry.toMilliseconds)
      #expect(try await store.refusal(of: old.secret) == nil)
      clock.advance(days: 0.5)
      #expect(try await store.refusal(of: old.secret) != nil)
      #expect(try await store.refusal(of: new.secret) == nil)
    },
    Rule("only an active key is rotated") { store, clock in
      let disabled = try await store.issue("disabled").key.id
      _ = try await store.disable(disabled, by: .qa)
      let revoked = try await store.issue("revoked").key.id
      _ = try await store.revoke(revoked, reason: "leaked", by: .qa)
      let inGrace = try await store.issue("in-grace").key.id
      _ = try await store.rotate(inGrace, grace: .week, by: .qa)
      let replaced = try await store.issue("replaced").key.id
      _ = try await store.rotate(replaced, grace: .none, by: .qa)
      let expired = try await store.create(Samples.draft("x", expiresAt: clock.date + 60), by: .qa).key.id
      clock.advance(by: 60)
      let before = try await store.everyKey()
      let events = try await store.events {
        for id in [disabled, revoked, inGrace, replaced, expired] {
          let failure = try await failure { try await store.rotate(id, grace: .day, by: .qa) }
          #expect(failure?.isConflict == true)
        }
      }
      #expect(events.isEmpty)
      #expect(try await store.everyKey() == before)
    },
    Rule("a grace beyond its limits is refused") { store, _ in
      let key = try await store.issue("scanner").key
      for seconds in [-1, GracePeriod.limits.upperBound + 1] {
        let grace = GracePeriod(seconds: seconds)
        let failure = try await failure { try await store.rotate(key.id, grace: grace, by: .qa) }
        #expect(failure?.invalidFields == [.grace])
      }
      #expect(try await store.key(key.id) == key)
      let longest = GracePeriod(seconds: GracePeriod.limits.upperBound)
      _ = try await store.rotate(key.id, grace: longest, by: .qa)
    },
    Rule("a successor can be rotated in its turn") { store, _ in
      let first = try await store.issue("scanner").key
      let second = try await store.rotate(first.id, grace: .day, by: .qa).key
      let third = try await store.rotate(second.id, grace: .day, by: .qa).key
      #expect(third.replaces == second.id)
      #expect(try await store.key(second.id).replacedBy == third.id)
      #expect(try await store.key(first.id).replacedBy == second.id)
      #expect(try await store.counts().inGrace == 2)
    },
  ]

  static let retiring: [Rule] = [
    Rule("a grace can be ended early") { store, clock in
      let old = try await store.issue("scanner")
      let new = try await store.rotate(old.key.id, grace: .week, by: .release)
      clock.advance(by: 3_600)
      let (retired, events) = try await store.watching { try await store.retire(old.key.id, by: .qa) }
      let end = clock.date.toMilliseconds
      #expect(retired.graceEndsAt == end)
      #expect(retired.replacedBy == new.key.id)
      #expect(try await store.key(old.key.id) == retired)
      #expect(try await store.refusal(of: old.secret) == .graceEnded(since: end))
      #expect(try await store.refusal(of: new.secret) == nil)
      #expect(events.lines == [AuditLine(.retired, of: old.key, by: .qa)])
    },
    Rule("only a key in its grace is retired") { store, clock in
      let active = try await store.issue("active").key.id
      let replaced = try await store.issue("replaced").key.id
      _ = try await store.rotate(replaced, grace: .hour, by: .qa)
      clock.advance(by: 3_600)
      let revoked = try await store.issue("revoked").key.id
      _ = try await store.rotate(revoked, grace: .hour, by: .qa)
      _ = try await store.revoke(revoked, reason: "leaked", by: .qa)
      let before = try await store.everyKey()
      let events = try await store.events { () async throws in
        for id in [active, replaced, revoked] {
          #expect(try await failure { try await store.retire(id, by: .qa) }?.isConflict == true)
        }
      }
      #expect(events.isEmpty)
      #expect(try await store.everyKey() == before)
    },
  ]
}
