import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let refusals: [Rule] = [
    Rule("a refused request is told of as it was recorded") { store, clock in
      let key = try await store.issue("scanner").key
      let request = RefusedRequest(
        at: clock.date,
        requestID: "req_01J8ZC4M9Q2F7",
        keyID: key.id,
        type: key.type,
        hint: key.hint,
        check: .insufficientScope,
        since: clock.date - 60,
        scope: Scope(.write, .projects),
        details: "the live key does not hold the scope write:projects",
        address: "203.0.113.40",
        route: "POST /v1/projects",
        status: 403
      )
      let bare = RefusedRequest(
        at: clock.date,
        requestID: "mine",
        keyID: nil,
        type: nil,
        hint: nil,
        check: .missing,
        details: "",
        address: "::1",
        route: "GET /v1/user",
        status: 401
      )
      try await store.record(refused: [request])
      try await store.record(refused: [])
      try await store.record(refused: [bare])
      var found = try await store.refusals(RefusalQuery()).requests
      #expect(found.count == 2 && found[0].number > found[1].number && found[1].number > 0)
      for place in found.indices { found[place].number = 0 }
      #expect(found == [bare, request])
    },
    Rule("every check that can fail is told of") { store, clock in
      let requests = FailedCheck.allCases.map { refused(at: clock.date, check: $0) }
      try await store.record(refused: requests)
      let found = try await store.refusals(RefusalQuery(limit: 100)).requests
      #expect(found.map(\.check) == FailedCheck.allCases.reversed())
    },
    Rule("refused requests are found by key, by hint and by request, newest first") { store, clock in
      let key = try await store.issue("scanner").key
      let other = try await store.issue("other").key
      try await store.record(refused: [
        refused("req_1", at: clock.date, of: key),
        refused("req_2", at: clock.date, of: other),
        refused("req_3", at: clock.date, of: key),
        refused("req_4", at: clock.date, type: .test, hint: key.hint),
        refused("req_1", at: clock.date),
      ])
      func ids(_ subject: RefusalQuery.Subject?) async throws -> [String] {
        try await store.refusals(RefusalQuery(subject)).requests.map(\.requestID)
      }
      #expect(try await ids(nil) == ["req_1", "req_4", "req_3", "req_2", "req_1"])
      #expect(try await ids(.key(key.id)) == ["req_3", "req_1"])
      #expect(try await ids(.key(KeyID(rawValue: "key_0"))).isEmpty)
      #expect(try await ids(.request("req_1")) == ["req_1", "req_1"])
      #expect(try await ids(.request("req_9")).isEmpty)
      let tail = key.hint.tail
      #expect(try await ids(.hint(PartialHint(tail: tail))) == ["req_4", "req_3", "req_1"])
      #expect(try await ids(.hint(PartialHint(type: .live, tail: tail))) == ["req_3", "req_1"])
      let whole = PartialHint(type: .test, head: key.hint.head, tail: tail)
      #expect(try await ids(.hint(whole)) == ["req_4"])
      let foreign = PartialHint(head: key.hint.head == "zzzz" ? "yyyy" : "zzzz", tail: tail)
      #expect(try await ids(.hint(foreign)).isEmpty)
    },
    Rule("the record of refusals is paged") { store, clock in
      let key = try await store.issue("scanner").key
      try await store.record(refused: (1...5).map { refused("req_\($0)", at: clock.date, of: key) })
      let first = try await store.refusals(RefusalQuery(.key(key.id), limit: 2))
      #expect(first.requests.map(\.requestID) == ["req_5", "req_4"])
      #expect(first.hasMore)
      let rest = try await store.refusals(
        RefusalQuery(.key(key.id), before: first.requests.last?.number, limit: 3)
      )
      #expect(rest.requests.map(\.requestID) == ["req_3", "req_2", "req_1"])
      #expect(!rest.hasMore)
    },
    Rule("refused requests are kept for 30 days") { store, clock in
      try await store.record(refused: [refused("req_1", at: clock.date)])
      clock.advance(days: 29)
      try await store.record(refused: [refused("req_2", at: clock.date)])
      #expect(try await store.refusals(RefusalQuery()).requests.count == 2)
      clock.advance(days: 2)
      #expect(try await store.refusals(RefusalQuery()).requests.map(\.requestID) == ["req_2"])
      #expect(try await store.refusals(RefusalQuery(.request("req_1"))).requests.isEmpty)
    },
    Rule("the oldest refused requests of a key make room, and those of others stay") { store, clock in
      let busy = try await store.issue("busy").key
      let quiet = try await store.issue("quiet").key
      try await store.record(refused: [refused("req_quiet", at: clock.date, of: quiet)])
      let count = RefusedRequest.keptOfKey + 50
      for start in stride(from: 0, to: count, by: 350) {
        let batch = (start..<(start + 350)).map { refused("req_\($0)", at: clock.date, of: busy) }
        try await store.record(refused: batch)
      }
      var query = RefusalQuery(.key(busy.id), limit: RefusedRequest.most)
      let kept = try await store.refusals(query)
      #expect(kept.requests.count == RefusedRequest.keptOfKey)
      #expect(kept.requests.last?.requestID == "req_50")
      query.subject = .key(quiet.id)
      #expect(try await store.refusals(query).requests.map(\.requestID) == ["req_quiet"])
    },
    Rule("recording refused requests is no event and no use") { store, clock in
      let key = try await store.issue("scanner").key
      let events = try await store.events {
        try await store.record(refused: [refused(at: clock.date, of: key)])
      }
      #expect(events.isEmpty)
      #expect(try await store.usage(of: key.id) == .unused)
    },
  ]

  static let routes: [Rule] = [
    Rule("routes are those of accepted requests in the last 24 hours, the busiest first") { store, clock in
      let id = try await store.issue("scanner").key.id
      clock.advance(days: 2)
      func use(_ route: String, ago: Double = 0, refusal: UseRefusal? = nil, count: Int) -> KeyUse {
        KeyUse(
          keyID: id,
          at: clock.date - ago,
          address: "203.0.113.40",
          route: route,
          scope: nil,
          refusal: refusal,
          count: count
        )
      }
      try await store.record([
        use("GET /v1/projects", count: 3), use("POST /v1/security", ago: 7_200, count: 9),
        use("GET /v1/projects", ago: 3_600, count: 4), use("GET /v1/deployments", ago: 90_000, count: 50),
        use("DELETE /v1/projects", refusal: .insufficientScope, count: 20),
      ])
      let usage = try await store.usage(of: id)
      #expect(
        usage.routes24h == [
          .init(route: "POST /v1/security", requests: 9), .init(route: "GET /v1/projects", requests: 7),
        ]
      )
      #expect(usage.routeCount24h == 2)
    },
    Rule("a key that is asked for countless routes has the first of each hour counted") { store, clock in
      let id = try await store.issue("scanner").key.id
      for number in 1...(KeyUsage.routesPerHour + 5) {
        try await store.record([
          KeyUse(keyID: id, at: clock.date, address: "::1", route: "GET /v1/\(number)", scope: nil)
        ])
      }
      try await store.record([
        KeyUse(keyID: id, at: clock.date, address: "::1", route: "GET /v1/1", scope: nil)
      ])
      let usage = try await store.usage(of: id)
      #expect(usage.routeCount24h == KeyUsage.routesPerHour)
      #expect(usage.routes24h.count == 20)
      #expect(usage.routes24h.first == .init(route: "GET /v1/1", requests: 2))
      #expect(usage.allowed24h == KeyUsage.routesPerHour + 6)
    },
  ]

  static func refused(
    _ requestID: String = "req_0",
    at: Date,
    of key: APIKey? = nil,
    type: CredentialType? = nil,
    hint: CredentialHint? = nil,
    check: FailedCheck = .insufficientScope
  ) -> RefusedRequest {
    RefusedRequest(
      at: at,
      requestID: requestID,
      keyID: key?.id,
      type: key?.type ?? type,
      hint: key?.hint ?? hint,
      check: check,
      details: "not this time",
      address: "203.0.113.40",
      route: "GET /v1/projects",
      status: 403
    )
  }
}
