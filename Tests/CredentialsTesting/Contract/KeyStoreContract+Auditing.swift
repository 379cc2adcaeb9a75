import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let auditing: [Rule] = [
    Rule("the events form an unbroken chain, whatever was done") { store, clock in
      try await Population.make(in: store, clock: clock)
      try await store.setRotationPolicy(RotationPolicy(period: 60, warning: 7), by: .ops1)
      let events = try await store.allEvents()
      #expect(events.map(\.sequence) == Array(1...events.count))
      var previous: (sequence: Int, hash: [UInt8])?
      for event in events {
        #expect(AuditChain.isIntact(event, after: previous), "event \(event.sequence)")
        previous = (event.sequence, event.hash)
      }
      #expect(try await store.verifyAuditChain() == .intact(events: events.count))
    },
    Rule("an export is an event that says what was taken, whole and without what could do harm") {
      store,
      clock in
      let secret = "qx_live_" + String(repeating: "a", count: 38)
      try await store.record(
        Export(of: .events, to: "/home/ops1/audit.jsonl", count: 18, filter: "action:key since:24h"),
        by: .ops1
      )
      try await store.record(Export(of: .keys, to: "a\u{1B}b \(secret)", count: 1), by: .qa)
      let events = try await store.allEvents()
      #expect(events.map(\.action.rawValue) == ["audit.exported", "keys.exported"])
      #expect(events.map(\.target) == ["audit.jsonl", "a\u{FFFD}b qx_live_…"])
      #expect(events.map(\.detail) == ["18 events, action:key since:24h", "1 key"])
      #expect(events.map(\.actor) == [Actor.ops1, .qa].map(KeyStoreContract.attribution))
      #expect(events.allSatisfy { $0.keyID == nil && $0.at == clock.date })
      #expect(try await store.verifyAuditChain() == .intact(events: 2))
    },
    Rule("the log is paged, newest first") { store, _ in
      for number in 1...7 { _ = try await store.issue("key-\(number)") }
      let first = try await store.auditEvents(AuditQuery(limit: 3))
      #expect(first.events.map(\.sequence) == [7, 6, 5])
      #expect(first.hasMore)
      #expect(first.matching == 7)
      let second = try await store.auditEvents(AuditQuery(before: 5, limit: 3))
      #expect(second.events.map(\.sequence) == [4, 3, 2])
      #expect(second.hasMore)
      #expect(second.matching == 7)
      let third = try await store.auditEvents(AuditQuery(before: 2, limit: 3))
      #expect(third.events.map(\.sequence) == [1])
      #expect(!third.hasMore)
      let exact = try await store.auditEvents(AuditQuery(before: 4, limit: 3))
      #expect(exact.events.map(\.sequence) == [3, 2, 1])
      #expect(!exact.hasMore)
    },
    Rule("the log is filtered by key and by the beginning of the action") { store, _ in
      let first = try await store.issue("first").key.id
      let second = try await store.issue("second").key.id
      _ = try await store.disable(first, by: .qa)
      _ = try await store.enable(first, by: .qa)
      _ = try await store.revoke(second, reason: "leaked", by: .qa)
      try await store.setRotationPolicy(RotationPolicy(period: 60, warning: 7), by: .ops1)
      func actions(_ query: AuditQuery) async throws -> [String] {
        let page = try await store.auditEvents(query)
        #expect(page.matching == page.events.count)
        return page.events.map(\.action.rawValue)
      }

      #expect(
        try await actions(AuditQuery(keyID: first)) == ["key.enabled", "key.disabled", "key.created"]
      )
      #expect(try await actions(AuditQuery(keyID: second)) == ["key.revoked", "key.created"])
      #expect(try await actions(AuditQuery(action: "key.")).count == 5)
      #expect(try await actions(AuditQuery(action: "policy.")) == ["policy.changed"])
      #expect(try await actions(AuditQuery(keyID: second, action: "key.revoked")) == ["key.revoked"])
      #expect(try await actions(AuditQuery(keyID: second, action: "policy.")).isEmpty)
      #expect(try await actions(AuditQuery(action: "created")).isEmpty)
      #expect(try await actions(AuditQuery(action: "key_")).isEmpty)
      #expect(try await actions(AuditQuery(action: "%")).isEmpty)
      #expect(try await actions(AuditQuery(keyID: KeyID(rawValue: "key_0"))).isEmpty)
      let narrow = try await store.auditEvents(AuditQuery(action: "key.", before: 5, limit: 2))
      #expect(narrow.events.map(\.sequence) == [4, 3])
      #expect(narrow.hasMore)
      #expect(narrow.matching == 5)
    },
    Rule("a filter of the log finds what it says, page by page") { store, clock in
      try await Population.make(in: store, clock: clock)
      let ann = Actor(name: "Ann Ö", origin: "ssh 10.20.9.1")
      let key = try await store.issue("50%_off").key
      _ = try await store.revoke(key.id, reason: "leaked in für-Émile", by: ann)
      clock.advance(days: 2)
      _ = try await store.issue("late")
      let events = try await store.allEvents()
      for text in auditFilters {
        let filter = try AuditFilter(parsing: text)
        let expected = events.filter { filter.matches($0, at: clock.date) }.map(\.sequence)
        var query = AuditQuery(filter: filter, limit: 4)
        var found: [Int] = []
        repeat {
          let page = try await store.auditEvents(query)
          if let matching = page.matching { #expect(matching == expected.count, "\(text)") }
          found += page.events.map(\.sequence)
          query.before = page.hasMore ? page.events.last?.sequence : nil
        } while query.before != nil
        #expect(found == expected.reversed(), "\(text)")
        query.keyID = key.id
        let ofKey = Set(events.filter { $0.keyID == key.id }.map(\.sequence))
        let both = try await store.auditEvents(query).events.map(\.sequence)
        #expect(both == expected.filter(ofKey.contains).reversed(), "\(text)")
      }
    },
  ]

  private static let auditFilters = [
    "", "action:key", "action:key.revoked,policy,key", "!action:key.created", "actor:ops1", "actor:OPS1",
    "!actor:ops1", "actor:qa action:key.rotated", "actor:\"ann ö\"", "actor:nobody", "from:ssh", "!from:ssh",
    "since:24h", "until:24h", "!since:24h", "since:3d until:1d action:key", "since:2020-01-01",
    "until:2020-01-01", "since:2099-01-01", "LATE", "50%_off", "50%", "%", "_", "\\", "für-émile", "Émile",
    "!leaked revoked", "\"leaked in\"", "action:zebra", "zebra",
  ]

  static let concurrency: [Rule] = [
    Rule("changes at the same time make one chain without gaps") { store, _ in
      try await withThrowingTaskGroup { group in
        for number in 1...20 {
          group.addTask { _ = try await store.issue("key-\(number)") }
        }
        try await group.waitForAll()
      }
      #expect(try await store.counts().active == 20)
      #expect(try await store.allEvents().map(\.sequence) == Array(1...20))
      #expect(try await store.verifyAuditChain() == .intact(events: 20))
    },
    Rule("of many that want the same thing at the same time, one gets it") { store, _ in
      #expect(try await successes { _ = try await store.issue("scanner") } == 1)
      let id = try await store.key(referredToAs: "scanner").id
      #expect(try await successes { _ = try await store.rotate(id, grace: .day, by: .qa) } == 1)
      #expect(try await successes { _ = try await store.revoke(id, reason: "leaked", by: .qa) } == 1)
      #expect(try await store.everyKey().count == 2)
    },
  ]

  static let changes: [Rule] = [
    Rule("everybody who looks is told of a change") { store, _ in
      let first = store.changes()
      let second = store.changes()
      let id = try await store.issue("scanner").key.id
      #expect(try await yields(first))
      #expect(try await yields(second))
      let third = store.changes()
      _ = try await store.revoke(id, reason: "leaked", by: .qa)
      #expect(try await yields(third))
    }
  ]

  /// How many of ten attempts at the same time succeed.
  private static func successes(
    _ attempt: @escaping @Sendable () async throws -> Void
  ) async throws -> Int {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 1...10 {
        group.addTask { try await failure(of: attempt) == nil }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  /// Whether a stream gives an element before a failing test would have to be killed.
  private static func yields(_ stream: AsyncStream<Void>) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in stream { return true }
        return false
      }
      group.addTask {
        try await Task.sleep(for: .seconds(10))
        return false
      }
      let first = try await group.next() ?? false
      group.cancelAll()
      return first
    }
  }
}
