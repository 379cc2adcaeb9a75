import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let usage: [Rule] = [
    Rule("requests are counted in hours and days that end with the running ones") { store, clock in
      let id = try await store.issue("scanner").key.id
      clock.advance(days: 100)
      // 14:07 UTC: the running hour began 7 minutes ago, the day 14 hours and 7 minutes ago.
      let now = clock.date
      try await store.record([
        use(of: id, at: now),
        use(of: id, at: now - 6 * 60),
        use(of: id, at: now - 8 * 60),
        use(of: id, at: now - 23 * 3_600),
        use(of: id, at: now - 24 * 3_600),
        use(of: id, at: now - 47 * 3_600),
        use(of: id, at: now - 48 * 3_600),
        use(of: id, at: now - 89 * RotationPolicy.day),
        use(of: id, at: now - 90 * RotationPolicy.day),
      ])
      let usage = try await store.usage(of: id)
      var hours = KeyUsage.unused.hours
      hours[47] = 2
      hours[46] = 1
      hours[24] = 1
      hours[23] = 1
      hours[0] = 1
      #expect(usage.hours == hours)
      var days = KeyUsage.unused.days
      days[89] = 3
      days[88] = 2
      days[87] = 2
      days[0] = 1
      #expect(usage.days == days)
      #expect(usage.allowed24h == 4)
      #expect(usage.refused24h == 0)
    },
    Rule("the windows of hours and days move with the clock") { store, clock in
      let id = try await store.issue("scanner").key.id
      try await store.record([use(of: id, at: clock.date)])
      clock.advance(by: 53 * 60)
      #expect(try await store.usage(of: id).hours[46] == 1)
      clock.advance(by: 46 * 3_600)
      #expect(try await store.usage(of: id).hours[0] == 1)
      clock.advance(by: 3_600)
      let usage = try await store.usage(of: id)
      #expect(usage.hours == KeyUsage.unused.hours)
      #expect(usage.days[87] == 1)
    },
    Rule("requests add up over calls") { store, clock in
      let id = try await store.issue("scanner").key.id
      for count in [1, 2, 300] {
        try await store.record(Array(repeating: use(of: id, at: clock.date), count: count))
      }
      #expect(try await store.usage(of: id).hours.last == 303)
      #expect(try await store.usage(of: id).days.last == 303)
    },
    Rule("a refused request is counted apart and is no use") { store, clock in
      let id = try await store.issue("scanner").key.id
      _ = try await store.disable(id, by: .qa)
      let refusal = Refusal.disabled(since: clock.date)
      try await store.record([
        use(of: id, at: clock.date, refusal: refusal),
        use(of: id, at: clock.date - 3_600, refusal: refusal),
        use(of: id, at: clock.date - 30 * 3_600, refusal: refusal),
      ])
      var expected = KeyUsage.unused
      expected.refused24h = 2
      #expect(try await store.usage(of: id) == expected)
      #expect(try await store.key(id).lastUsedAt == nil)
    },
    Rule("a request that is refused for its scope or its number is counted, and is no use") { store, clock in
      let id = try await store.issue("scanner").key.id
      let events = try await store.events {
        try await store.record([
          use(of: id, at: clock.date, scope: Scope(.write, .projects), refused: .insufficientScope),
          use(of: id, at: clock.date, scope: nil, refused: .insufficientScope),
          use(of: id, at: clock.date, scope: nil, refused: .rateLimited),
        ])
      }
      var expected = KeyUsage.unused
      expected.refused24h = 3
      #expect(try await store.usage(of: id) == expected)
      #expect(try await store.key(id).lastUsedAt == nil)
      #expect(events.isEmpty)
    },
    Rule("the last request is the latest, and never moves backwards") { store, clock in
      let id = try await store.issue("scanner").key.id
      let latest = KeyUsage.LastUse(
        at: clock.date.toMilliseconds,
        address: "198.51.100.7",
        route: "POST /v1/security"
      )
      try await store.record([
        use(of: id, at: clock.date - 60),
        use(of: id, at: clock.date, address: latest.address, route: latest.route),
        use(of: id, at: clock.date - 30),
      ])
      #expect(try await store.usage(of: id).last == latest)
      try await store.record([use(of: id, at: clock.date - 10)])
      #expect(try await store.usage(of: id).last == latest)
      #expect(try await store.key(id).lastUsedAt == latest.at)
      clock.advance(by: 60)
      try await store.record([use(of: id, at: clock.date)])
      #expect(try await store.key(id).lastUsedAt == clock.date.toMilliseconds)
    },
    Rule("addresses are those of the last 24 hours, the busiest first, at most 20") { store, clock in
      let id = try await store.issue("scanner").key.id
      clock.advance(days: 2)
      var uses: [KeyUse] = []
      for number in 1...25 {
        let request = use(of: id, at: clock.date - Double(number), address: "203.0.113.\(number)")
        uses += Array(repeating: request, count: number)
      }
      uses.append(use(of: id, at: clock.date - 25 * 3_600, address: "192.0.2.1"))
      uses.append(use(of: id, at: clock.date, address: "192.0.2.2", refusal: .unknown))
      try await store.record(uses)
      let usage = try await store.usage(of: id)
      #expect(usage.addressCount24h == 25)
      #expect(
        usage.addresses24h
          == (6...25).reversed().map { .init(address: "203.0.113.\($0)", requests: $0) }
      )
    },
    Rule("scopes are those that accepted requests needed in the last 30 days") { store, clock in
      let scopes = Set(Scope.platform)
      let id = try await store.create(Samples.draft("suite", scopes: scopes), by: .qa).key.id
      try await store.record([use(of: id, at: clock.date, scope: Scope(.write, .workflows))])
      clock.advance(days: 5)
      try await store.record([use(of: id, at: clock.date, scope: Scope(.read, .security))])
      clock.advance(days: 20)
      try await store.record([
        use(of: id, at: clock.date, scope: Scope(.read, .projects)),
        use(of: id, at: clock.date, scope: nil),
        use(of: id, at: clock.date, scope: Scope(rawValue: "read:moons")),
        use(of: id, at: clock.date, scope: Scope(.write, .projects), refusal: .disabled(since: clock.date)),
      ])
      clock.advance(days: 7)
      let expected: ScopeSet = [
        Scope(.read, .security), Scope(.read, .projects), Scope(rawValue: "read:moons"),
      ]
      #expect(try await store.usage(of: id).scopes30d == expected)
    },
    Rule("uses of unknown keys are skipped, the others count") { store, clock in
      let id = try await store.issue("scanner").key.id
      let nobody = KeyID(rawValue: "key_01J8ZC4M9Q2F7T0V")
      let events = try await store.events {
        try await store.record([
          use(of: nobody, at: clock.date),
          use(of: id, at: clock.date),
          use(of: nobody, at: clock.date, refusal: .revoked(since: clock.date)),
        ])
        try await store.record([])
      }
      #expect(events.isEmpty)
      #expect(try await store.usage(of: id).allowed24h == 1)
    },
    Rule("hourly requests are the last 24 hours of each key that was asked for") { store, clock in
      let busy = try await store.issue("busy").key.id
      let idle = try await store.issue("idle").key.id
      let other = try await store.issue("other").key.id
      clock.advance(days: 2)
      try await store.record([
        use(of: busy, at: clock.date), use(of: busy, at: clock.date - 3_600),
        use(of: busy, at: clock.date - 23 * 3_600), use(of: busy, at: clock.date - 24 * 3_600),
        use(of: busy, at: clock.date, refusal: .disabled(since: clock.date)),
        use(of: other, at: clock.date),
      ])
      let requests = try await store.hourlyRequests(of: [busy, idle])
      #expect(requests[busy] == Array(try await store.usage(of: busy).hours.suffix(24)))
      #expect(requests[busy]?.reduce(0, +) == 3)
      #expect(requests[busy]?.first == 1)
      #expect(requests[idle] == Array(repeating: 0, count: 24))
      #expect(requests[other] == nil)
      #expect(try await store.hourlyRequests(of: []).isEmpty)
    },
  ]

  static let endedUse: [Rule] = [
    Rule("a request with an ended key is an event, at most one an hour for each key") { store, clock in
      let revoked = try await store.issue("old-zapier").key
      _ = try await store.revoke(revoked.id, reason: "leaked", by: .qa)
      let replaced = try await store.issue("scanner").key
      _ = try await store.rotate(replaced.id, grace: .none, by: .qa)
      let end = clock.date
      func record() async throws -> [AuditEvent] {
        try await store.events {
          try await store.record([
            use(of: revoked.id, at: clock.date, refusal: .revoked(since: end)),
            use(of: replaced.id, at: clock.date, refusal: .graceEnded(since: end)),
            use(of: revoked.id, at: clock.date, refusal: .revoked(since: end)),
          ])
        }
      }

      clock.advance(by: 60)
      let first = try await record()
      #expect(first.map(\.action) == [.usedAfterEnd, .usedAfterEnd])
      #expect(Set(first.map(\.keyID)) == [revoked.id, replaced.id])
      #expect(first.first { $0.keyID == revoked.id }?.target == "old-zapier \(revoked.shortHint)")
      clock.advance(by: 20 * 60)
      #expect(try await record().isEmpty)
      clock.advance(by: 3_600)
      #expect(try await record().count == 2)
      #expect(try await store.verifyAuditChain() == .intact(events: 8))
    },
    Rule("a refused request with a key that has not ended is no event") { store, clock in
      let key = try await store.create(Samples.draft("partner", expiresAt: clock.date + 60), by: .qa).key
      _ = try await store.disable(key.id, by: .qa)
      clock.advance(by: 120)
      let events = try await store.events {
        try await store.record([
          use(of: key.id, at: clock.date, refusal: .disabled(since: clock.date)),
          use(of: key.id, at: clock.date, refusal: .expired(since: clock.date)),
        ])
      }
      #expect(events.isEmpty)
    },
    Rule("a request with an ended key that is refused for another reason is no event") { store, clock in
      let revoked = try await store.issue("old-zapier").key
      _ = try await store.revoke(revoked.id, reason: "leaked", by: .qa)
      let events = try await store.events {
        try await store.record([
          use(of: revoked.id, at: clock.date, refused: .insufficientScope),
          use(of: revoked.id, at: clock.date, refused: .rateLimited),
        ])
      }
      #expect(events.isEmpty)
      #expect(try await store.usage(of: revoked.id).refused24h == 2)
    },
  ]

  private static func use(
    of id: KeyID,
    at: Date,
    address: String = "203.0.113.40",
    route: String = "GET /v1/projects",
    scope: Scope? = Scope(.read, .projects),
    refusal: Refusal? = nil,
    refused: UseRefusal? = nil
  ) -> KeyUse {
    KeyUse(
      keyID: id,
      at: at,
      address: address,
      route: route,
      scope: scope,
      refusal: refused ?? refusal.map { .credential($0) }
    )
  }
}
