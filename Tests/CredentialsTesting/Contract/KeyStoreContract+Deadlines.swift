import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let policy: [Rule] = [
    Rule("a new rotation policy counts for all keys, old and new") { store, clock in
      let old = try await store.issue("old").key
      clock.advance(days: 28)
      #expect(try await store.counts().dueSoon == 0)
      let policy = RotationPolicy(period: 30, warning: 5)
      let events = try await store.events { try await store.setRotationPolicy(policy, by: .ops1) }
      #expect(events.map(\.action) == [.policyChanged])
      #expect(events.first?.actor == attribution(.ops1))
      #expect(events.first?.keyID == nil)
      #expect(try await store.rotationPolicy() == policy)
      #expect(try await store.key(old.id).rotateBy == policy.rotateBy(created: old.createdAt))
      #expect(try await store.counts().dueSoon == 1)
      #expect(try await store.everyKey(KeyFilter(parsing: "is:due")).map(\.id) == [old.id])

      let new = try await store.issue("new").key
      #expect(new.rotateBy == policy.rotateBy(created: new.createdAt))
      let successor = try await store.rotate(new.id, grace: .none, by: .qa).key
      #expect(successor.rotateBy == policy.rotateBy(created: successor.createdAt))
    },
    Rule("a rotation policy that breaks its limits is refused") { store, _ in
      let key = try await store.issue("old").key
      let events = try await store.events {
        for (period, warning) in [(0, 0), (3_651, 14), (90, 90), (90, -1)] {
          let policy = RotationPolicy(period: period, warning: warning)
          let failure = try await failure { try await store.setRotationPolicy(policy, by: .qa) }
          #expect(failure == .invalid(policy.problems))
          #expect(failure?.invalidFields == [.policy])
        }
      }
      #expect(events.isEmpty)
      #expect(try await store.rotationPolicy() == .standard)
      #expect(try await store.key(key.id) == key)
    },
  ]

  static let deadlines: [Rule] = [
    Rule("due soon and overdue are written once each, when they come") { store, clock in
      let key = try await store.issue("mobile-backend").key
      let other = try await store.issue("mobile-staging").key
      _ = try await store.revoke(other.id, reason: "not needed", by: .qa)
      clock.advance(days: 75.9)
      #expect(try await passed(in: store).isEmpty)
      clock.advance(days: 0.1)
      #expect(try await passed(in: store).lines == [AuditLine(.dueSoon, of: key, by: .system)])
      #expect(try await passed(in: store).isEmpty)
      clock.advance(days: 13.9)
      #expect(try await passed(in: store).isEmpty)
      clock.advance(days: 0.1)
      #expect(try await passed(in: store).lines == [AuditLine(.overdue, of: key, by: .system)])
      clock.advance(days: 30)
      #expect(try await passed(in: store).isEmpty)
    },
    Rule("the end of a grace is written once") { store, clock in
      let key = try await store.issue("scanner").key
      _ = try await store.rotate(key.id, grace: .hour, by: .qa)
      clock.advance(by: 3_599)
      #expect(try await passed(in: store).isEmpty)
      clock.advance(by: 1)
      #expect(try await passed(in: store).lines == [AuditLine(.graceEnded, of: key, by: .system)])
      clock.advance(days: 30)
      #expect(try await passed(in: store).isEmpty)
    },
    Rule("many deadlines are written in the end, and each call says how many") { store, clock in
      for number in 1...30 { _ = try await store.issue("key-\(number)") }
      clock.advance(days: 80)
      let events = try await passed(in: store)
      #expect(events.count == 30)
      #expect(events.allSatisfy { $0.action == .dueSoon })
      #expect(Set(events.map(\.keyID)).count == 30)
      #expect(try await store.verifyAuditChain() == .intact(events: 60))
    },
  ]

  /// What a store writes about passed deadlines until it says that nothing is left.
  private static func passed(in store: any KeyStore) async throws -> [AuditEvent] {
    var count = 0
    let events = try await store.events {
      for _ in 1...1000 {
        let written = try await store.recordPassedDeadlines()
        count += written
        if written == 0 { return }
      }
      Issue.record("recordPassedDeadlines() does not come to an end")
    }
    #expect(events.count == count)
    return events
  }
}
