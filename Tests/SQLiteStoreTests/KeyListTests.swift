import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// The windows on the list: they agree with the domain's definition of filters and orders.
@Suite struct KeyListTests {
  private static let sorts = KeySort.Column.allCases.flatMap { column in
    [KeySort(column, ascending: true), KeySort(column, ascending: false)]
  }

  private static let filters =
    [
      "", "deploy", "DEPLOY", "ab", "a", "!deploy", "zzz", "e", "é", "émile", "ÉMILE", "e\u{301}mile", "i",
      "istanbul",
      "i\u{307}stanbul", "strasse", "straße", "σίσυφος", "x", "x\u{301}", "r", "100%_", "%", "_", "\"",
      "\"café 1\"",
      "日本", "日本語キー", "👩‍👩‍👧", "…", "qx_live_", "key_01", "pat_", "for deploy", "\"\n\"", "type:ro", "env:prod",
      "!env:dev", "scope:read:projects", "!scope:write:keys", "owner:CI", "owner:ÉQUIPE", "owner:équipe",
      "!owner:data",
      "is:any !is:revoked", "is:revoked is:expired", "is:expired !is:expired", "!is:active",
      "is:any !is:grace deploy",
      "is:unsaved is:any", "!is:unused is:any", "is:overdue env:prod", "is:due mobile", "!is:any",
    ] + KeyFilter.State.allCases.flatMap { ["is:\($0.rawValue)", "!is:\($0.rawValue)"] }

  @Test func everyFilterFindsWhatTheDomainSays() async throws {
    let place = TemporaryStore()
    let store = try place.open(seed: 1)
    try await Population.fill(store, count: 300, clock: place.clock, seed: 2)
    for step in 0..<3 {
      let all = try await everything(in: store, KeyFilter(terms: [.init(.state(.any))]))
      #expect(all.count > 300)
      #expect(Set(all.map { $0.status(at: place.clock.date) }) == Set(KeyStatus.allCases))
      let policy = try await store.rotationPolicy()
      for text in Self.filters {
        let filter = try KeyFilter(parsing: text)
        let expected = all.filter { filter.matches($0, policy: policy, at: place.clock.date) }
        let found = try await everything(in: store, filter)
        #expect(found == expected, "\(text) in step \(step)")
        #expect(try await store.tally(filter, before: nil).matching == expected.count, "\(text)")
      }
      // Ends that nobody has noted yet, and a policy that moves all dates.
      place.clock.advance(days: 3)
      if step == 1 { try await store.setRotationPolicy(RotationPolicy(period: 60, warning: 20), by: .qa) }
    }
    await store.close()
  }

  @Test(arguments: sorts)
  func pagesReachEveryKeyOnceInBothDirections(sort: KeySort) async throws {
    let place = TemporaryStore()
    let store = try place.open(seed: 3)
    try await Population.fill(store, count: 60, clock: place.clock, seed: 4)
    for filter in ["", "is:any", "is:revoked", "deploy", "a", "is:unused"] {
      let filter = try KeyFilter(parsing: filter)
      let whole = try await store.keys(KeyQuery(filter: filter, sort: sort, limit: 1_000)).keys
      let sorted = whole.sorted { isBefore($0, $1, sort) }
      #expect(whole.map(\.id) == sorted.map(\.id))

      var forwards: [APIKey] = []
      var query = KeyQuery(filter: filter, sort: sort, limit: 7)
      while true {
        let page = try await store.keys(query)
        forwards += page.keys
        guard page.hasMore, let last = page.keys.last else { break }
        query.anchor = .after(KeyCursor(at: last, in: sort))
      }
      #expect(forwards.map(\.id) == whole.map(\.id))

      var backwards: [APIKey] = []
      query.anchor = .end
      while true {
        let page = try await store.keys(query)
        backwards = page.keys + backwards
        guard page.hasMore, let first = page.keys.first else { break }
        query.anchor = .before(KeyCursor(at: first, in: sort))
      }
      #expect(backwards.map(\.id) == whole.map(\.id))
      try await expectPlaces(of: whole, filter, sort, in: store)
    }
    await store.close()
  }

  @Test func placeInAListOfAnotherOrderIsRefused() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let key = try await store.create(Samples.draft("deploy"), by: .ops1).key
    let cursor = KeyCursor(at: key, in: KeySort(.name))
    let error = await storeError {
      try await store.keys(KeyQuery(sort: KeySort(.used), anchor: .after(cursor)))
    }
    #expect(
      error == .conflict("this place belongs to a list in another order: begin at the list's start")
    )
    await store.close()
  }

  private func expectPlaces(
    of keys: [APIKey],
    _ filter: KeyFilter,
    _ sort: KeySort,
    in store: SQLiteStore
  ) async throws {
    for (position, key) in keys.enumerated() where position.isMultiple(of: 9) {
      let cursor = KeyCursor(at: key, in: sort)
      let tally = try await store.tally(filter, before: cursor)
      #expect(tally == KeyTally(matching: keys.count, position: position))
      let query = KeyQuery(filter: filter, sort: sort, anchor: .from(cursor), limit: 1)
      #expect(try await store.keys(query).keys.map(\.id) == [key.id])
    }
  }

  /// The order of the domain's cursors; what is equal in it follows the direction by its identifiers.
  private func isBefore(_ first: APIKey, _ second: APIKey, _ sort: KeySort) -> Bool {
    let (first, second) = sort.isAscending ? (first, second) : (second, first)
    switch (KeyCursor(at: first, in: sort).value, KeyCursor(at: second, in: sort).value) {
    case (.time(let a), .time(let b)): return (a, first.id.rawValue) < (b, second.id.rawValue)
    case (.text(let a), .text(let b)):
      let (a, b) = (lowercasedASCII(a), lowercasedASCII(b))
      return a == b ? first.id.rawValue < second.id.rawValue : a.lexicographicallyPrecedes(b)
    default: return false
    }
  }

  private func lowercasedASCII(_ text: String) -> [UInt8] {
    text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
  }

  private func everything(in store: SQLiteStore, _ filter: KeyFilter) async throws -> [APIKey] {
    let page = try await store.keys(KeyQuery(filter: filter, sort: KeySort(.created), limit: 1_000))
    #expect(!page.hasMore)
    return page.keys
  }
}
