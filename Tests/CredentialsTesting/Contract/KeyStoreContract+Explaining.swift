import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let explaining: [Rule] = [
    Rule("an accepted credential is explained by its key and its last refusals") { store, clock in
      let issued = try await store.issue("scanner")
      let token = try Token(parsing: issued.secret)
      try await store.record(refused: [refused("req_1", at: clock.date, of: issued.key)])
      let findings = try await store.explain(.credential(token), limit: 5, at: clock.date)
      #expect(findings.verdict == .accepted)
      #expect(findings.key?.id == issued.key.id)
      #expect(findings.requests.requests.map(\.requestID) == ["req_1"])
      #expect(findings.ending == nil)
    },
    Rule("a revoked credential is explained by who revoked it and why") { store, clock in
      let issued = try await store.issue("scanner")
      let token = try Token(parsing: issued.secret)
      clock.advance(days: 1)
      _ = try await store.revoke(issued.key.id, reason: "leaked", by: .qa)
      clock.advance(days: 1)
      let hint = PartialHint(tail: issued.key.hint.tail)
      for question in [RefusalQuestion.credential(token), .hint(hint), .key(issued.key.id)] {
        let findings = try await store.explain(question, limit: 5, at: clock.date)
        let since = (clock.date - RotationPolicy.day).toMilliseconds
        #expect(findings.verdict == .refused(.revoked(since: since)))
        #expect(findings.key?.revokedReason == "leaked")
        #expect(findings.ending?.action == .revoked)
        #expect(findings.ending?.actor == attribution(.qa))
      }
    },
    Rule("a request is explained by the record of it and the key behind it") { store, clock in
      let key = try await store.issue("scanner").key
      _ = try await store.disable(key.id, by: .qa)
      try await store.record(refused: [
        refused("req_1", at: clock.date, of: key, check: .disabled), refused("req_2", at: clock.date),
      ])
      let findings = try await store.explain(.request("req_1"), limit: 5, at: clock.date)
      #expect(findings.key?.id == key.id)
      #expect(findings.verdict == .refused(.disabled(since: clock.date.toMilliseconds)))
      #expect(findings.requests.requests.map(\.check) == [.disabled])
      let keyless = try await store.explain(.request("req_2"), limit: 5, at: clock.date)
      #expect(keyless.verdict == .open && keyless.keys.isEmpty && !keyless.isEmpty)
      #expect(try await store.explain(.request("req_3"), limit: 5, at: clock.date).isEmpty)
    },
    Rule("a credential that was never issued is unknown, and its refusals are found by its hint") {
      store,
      clock in
      var generator = SeededGenerator(seed: 11)
      let token = try Token(parsing: Token.issue(.live, using: &generator))
      try await store.record(refused: [
        refused("req_1", at: clock.date, type: .live, hint: token.hint, check: .unknown)
      ])
      let findings = try await store.explain(.credential(token), limit: 5, at: clock.date)
      #expect(findings.verdict == .refused(.unknown))
      #expect(findings.keys.isEmpty)
      #expect(findings.requests.requests.map(\.requestID) == ["req_1"])
    },
    Rule("asking why is not using") { store, clock in
      let issued = try await store.issue("scanner")
      _ = try await store.revoke(issued.key.id, reason: "", by: .qa)
      let token = try Token(parsing: issued.secret)
      let events = try await store.events {
        _ = try await store.explain(.credential(token), limit: 5, at: clock.date)
        _ = try await store.explain(.key(issued.key.id), limit: 5, at: clock.date)
      }
      #expect(events.isEmpty)
      #expect(try await store.usage(of: issued.key.id) == .unused)
    },
  ]
}
