import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let stopping: [Rule] = [
    Rule("a disabled key is refused until it is enabled again") { store, clock in
      let issued = try await store.issue("tmp-import")
      clock.advance(by: 60)
      let (disabled, events) = try await store.watching {
        try await store.disable(issued.key.id, by: .infra)
      }
      let since = clock.date.toMilliseconds
      #expect(disabled.disabledAt == since)
      #expect(disabled.status(at: clock.date) == .disabled)
      #expect(try await store.key(issued.key.id) == disabled)
      #expect(try await store.refusal(of: issued.secret) == .disabled(since: since))
      #expect(events.lines == [AuditLine(.disabled, of: issued.key, by: .infra)])

      clock.advance(by: 60)
      let (enabled, later) = try await store.watching { try await store.enable(issued.key.id, by: .qa) }
      #expect(enabled == issued.key)
      #expect(try await store.authenticate(issued.secret).get() == issued.key)
      #expect(later.lines == [AuditLine(.enabled, of: issued.key, by: .qa)])
    },
    Rule("disabling and enabling twice is not two changes") { store, clock in
      let key = try await store.issue("tmp-import").key
      let enabled = try await store.events {
        _ = try await failure { try await store.enable(key.id, by: .qa) }
      }
      #expect(enabled.isEmpty)
      let disabled = try await store.disable(key.id, by: .qa)
      clock.advance(by: 60)
      let again = try await store.events {
        _ = try await failure { try await store.disable(key.id, by: .qa) }
      }
      #expect(again.isEmpty)
      #expect(try await store.key(key.id) == disabled)
    },
    Rule("a revoked key can be neither disabled nor enabled") { store, _ in
      let key = try await store.issue("old-zapier").key
      _ = try await store.disable(key.id, by: .qa)
      let revoked = try await store.revoke(key.id, reason: "leaked", by: .qa)
      let events = try await store.events { () async throws in
        #expect(try await failure { try await store.disable(key.id, by: .qa) }?.isConflict == true)
        #expect(try await failure { try await store.enable(key.id, by: .qa) }?.isConflict == true)
      }
      #expect(events.isEmpty)
      #expect(try await store.key(key.id) == revoked)
    },
  ]

  static let revoking: [Rule] = [
    Rule("a revoked key is refused at the next request") { store, clock in
      let issued = try await store.issue("old-zapier")
      #expect(try await store.authenticate(issued.secret).get() == issued.key)
      clock.advance(by: 5)
      let (revoked, events) = try await store.watching {
        try await store.revoke(issued.key.id, reason: "vendor off-boarded", by: .qa)
      }
      let since = clock.date.toMilliseconds
      #expect(try await store.refusal(of: issued.secret) == .revoked(since: since))
      #expect(revoked.revokedAt == since)
      #expect(revoked.revokedReason == "vendor off-boarded")
      #expect(revoked.status(at: clock.date) == .revoked)
      #expect(try await store.key(issued.key.id) == revoked)
      #expect(events.lines == [AuditLine(.revoked, of: issued.key, by: .qa)])
      #expect(events.first?.detail.contains("vendor off-boarded") == true)
    },
    Rule("a key is revoked once") { store, clock in
      let key = try await store.issue("old-zapier").key
      let revoked = try await store.revoke(key.id, reason: "leaked", by: .qa)
      clock.advance(by: 60)
      let events = try await store.events {
        let failure = try await failure { try await store.revoke(key.id, reason: "again", by: .ops1) }
        #expect(failure?.isConflict == true)
      }
      #expect(events.isEmpty)
      #expect(try await store.key(key.id) == revoked)
    },
    Rule("a key that is disabled, expired or in its grace can be revoked") { store, clock in
      let disabled = try await store.issue("disabled")
      _ = try await store.disable(disabled.key.id, by: .qa)
      let replaced = try await store.issue("replaced")
      let successor = try await store.rotate(replaced.key.id, grace: .day, by: .qa)
      let draft = Samples.draft("expired", expiresAt: clock.date + 60)
      let expired = try await store.create(draft, by: .qa)
      clock.advance(by: 3_600)
      for issued in [disabled, replaced, expired] {
        _ = try await store.revoke(issued.key.id, reason: "leaked", by: .qa)
        #expect(try await store.refusal(of: issued.secret)?.name == "revoked")
      }
      #expect(try await store.refusal(of: successor.secret) == nil)
    },
  ]

  static let missing: [Rule] = [
    Rule("an operation on a key that is not there says so") { store, _ in
      let id = KeyID(rawValue: "key_01J8ZC4M9Q2F7T0V")
      let operations: [@Sendable () async throws -> Void] = [
        { _ = try await store.confirmSaved(id, by: .qa) },
        { _ = try await store.edit(id, KeyEdit(note: "x"), by: .qa) },
        { _ = try await store.disable(id, by: .qa) },
        { _ = try await store.enable(id, by: .qa) },
        { _ = try await store.rotate(id, grace: .day, by: .qa) },
        { _ = try await store.retire(id, by: .qa) },
        { _ = try await store.revoke(id, reason: "leaked", by: .qa) },
        { _ = try await store.key(id) },
        { _ = try await store.key(referredToAs: id.rawValue) },
      ]
      let events = try await store.events { () async throws in
        for operation in operations {
          #expect(try await failure(of: operation) == .notFound(id.rawValue))
        }
      }
      #expect(events.isEmpty)
    }
  ]
}
