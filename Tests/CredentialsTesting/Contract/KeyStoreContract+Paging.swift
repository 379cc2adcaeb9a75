import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let paging: [Rule] =
    KeySort.Column.allCases.flatMap { column in
      [KeySort(column, ascending: true), KeySort(column, ascending: false)].map(pages)
    } + [
      Rule("a place stays true when its key changes or leaves the list") { store, _ in
        for name in ["a", "b", "c", "d"] { _ = try await store.issue(name) }
        let sort = KeySort(.name)
        let b = try await store.key(referredToAs: "b")
        let place = KeyCursor(at: b, in: sort)
        func names(_ anchor: KeyQuery.Anchor) async throws -> [String] {
          try await store.keys(KeyQuery(sort: sort, anchor: anchor)).keys.map(\.name)
        }

        #expect(try await names(.from(place)) == ["b", "c", "d"])
        _ = try await store.edit(b.id, KeyEdit(name: "z"), by: .qa)
        #expect(try await names(.after(place)) == ["c", "d", "z"])
        #expect(try await names(.from(place)) == ["c", "d", "z"])
        #expect(try await names(.before(place)) == ["a"])
        _ = try await store.revoke(b.id, reason: "gone", by: .qa)
        #expect(try await names(.from(place)) == ["c", "d"])
        #expect(try await store.tally(KeyFilter(), before: place) == KeyTally(matching: 3, position: 1))
      },
      Rule("names are ordered without regard to the case of ASCII letters") { store, _ in
        for name in ["beta", "Alpha", "gamma", "Delta", "alpha2"] { _ = try await store.issue(name) }
        let names = try await store.keys(KeyQuery(sort: KeySort(.name))).keys.map(\.name)
        #expect(names == ["Alpha", "alpha2", "beta", "Delta", "gamma"])
      },
      Rule("keys that were never used come before all others, and a use moves a key") { store, clock in
        var ids: [String: KeyID] = [:]
        for name in ["a", "b", "c"] { ids[name] = try await store.issue(name).key.id }
        for name in ["c", "a"] {
          clock.advance(by: 60)
          let id = try #require(ids[name])
          let use = KeyUse(keyID: id, at: clock.date, address: "::1", route: "GET /v1/user", scope: nil)
          try await store.record([use])
        }
        let rising = try await store.keys(KeyQuery(sort: KeySort(.used, ascending: true))).keys
        #expect(rising.map(\.name) == ["b", "c", "a"])
        let falling = try await store.keys(KeyQuery(sort: KeySort(.used, ascending: false))).keys
        #expect(falling.map(\.name) == ["a", "c", "b"])
      },
      Rule("a key in its grace is ordered by the end of it") { store, clock in
        _ = try await store.issue("older")
        clock.advance(days: 1)
        let old = try await store.issue("scanner").key
        _ = try await store.rotate(old.id, grace: .day, by: .qa)
        let keys = try await store.keys(KeyQuery(sort: .standard)).keys
        #expect(keys.map(\.displayName) == ["scanner (old)", "older", "scanner"])
      },
    ]

  private static func pages(_ sort: KeySort) -> Rule {
    Rule("pages by \(sort.text) hold every key once, in order, in both directions") { store, clock in
      try await Population.make(in: store, clock: clock)
      let filter = KeyFilter(terms: [.init(.state(.any))])
      let whole = try await store.keys(KeyQuery(filter: filter, sort: sort, limit: 1000))
      let keys = whole.keys
      #expect(!whole.hasMore)
      #expect(keys.count == 23)
      #expect(Set(keys.map(\.id)).count == keys.count)
      for (key, next) in zip(keys, keys.dropFirst()) {
        #expect(sort.accepts(key, before: next), "\(key.name) before \(next.name)")
      }

      for limit in [1, 4, 7] {
        #expect(try await store.everyKey(filter, sort: sort, limit: limit) == keys)
        #expect(try await backwards(filter, sort, limit, in: store) == keys)
      }
      for (place, key) in keys.enumerated() {
        let cursor = KeyCursor(at: key, in: sort)
        let reread = try #require(KeyCursor(text: cursor.text))
        let from = try await store.keys(
          KeyQuery(filter: filter, sort: sort, anchor: .from(reread), limit: 3)
        )
        #expect(from.keys == Array(keys[place...].prefix(3)))
        #expect(from.hasMore == (place + 3 < keys.count))
        let before = try await store.keys(
          KeyQuery(filter: filter, sort: sort, anchor: .before(cursor), limit: 3)
        )
        #expect(before.keys == Array(keys[..<place].suffix(3)))
        #expect(before.hasMore == (place > 3))
        let after = try await store.keys(
          KeyQuery(filter: filter, sort: sort, anchor: .after(cursor), limit: 3)
        )
        #expect(after.keys == Array(keys[(place + 1)...].prefix(3)))
        #expect(after.hasMore == (place + 4 < keys.count))
        let tally = try await store.tally(filter, before: cursor)
        #expect(tally == KeyTally(matching: keys.count, position: place))
      }
    }
  }

  /// Every key, read from the last page to the first.
  private static func backwards(
    _ filter: KeyFilter,
    _ sort: KeySort,
    _ limit: Int,
    in store: any KeyStore
  ) async throws -> [APIKey] {
    var keys: [APIKey] = []
    var query = KeyQuery(filter: filter, sort: sort, anchor: .end, limit: limit)
    while true {
      let page = try await store.keys(query)
      keys = page.keys + keys
      guard page.hasMore, let first = page.keys.first else { return keys }
      query.anchor = .before(KeyCursor(at: first, in: sort))
    }
  }
}

extension KeySort {
  /// Whether two neighbours may stand in this order.
  fileprivate func accepts(_ first: APIKey, before second: APIKey) -> Bool {
    switch (place(of: first), place(of: second)) {
    case (.text(let one), .text(let other)) where one != other: isAscending == (one < other)
    case (.time(let one), .time(let other)) where one != other: isAscending == (one < other)
    default: isAscending == (first.id.rawValue < second.id.rawValue)
    }
  }

  private func place(of key: APIKey) -> KeyCursor.Value {
    let value = KeyCursor(at: key, in: self).value
    guard case .text(let text) = value else { return value }
    return .text(String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 }))
  }
}
