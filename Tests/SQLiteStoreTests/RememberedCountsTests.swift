import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Numbers that a store remembers are those that a store sees which has just been opened.
@Suite struct RememberedCountsTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func numbersAreTrueWhateverPasses(seed: UInt64) async throws {
    let place = TemporaryStore()
    let store = try place.open()
    try await Population.fill(store, count: 60, clock: place.clock, seed: seed)
    let other = try place.open()
    var random = SeededGenerator(seed: seed)
    let filters = try ["", "is:overdue", "is:expired env:prod", "is:unused", "is:any type:live"].map {
      try KeyFilter(parsing: $0)
    }
    for step in 0..<80 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: try await change(in: other, using: &random)
      case 1: try await use(in: other, at: place.clock.date, using: &random)
      case 2: place.clock.set(to: place.clock.date - 40 * RotationPolicy.day)
      case 3: try await other.recordPassedDeadlines()
      default: place.clock.advance(days: Double.random(in: 0...9, using: &random))
      }
      let fresh = try place.open()
      #expect(try await store.counts() == fresh.counts(), "step \(step)")
      let cursor = try await fresh.keys(KeyQuery(sort: KeySort(.used), limit: 20)).keys.last
        .map { KeyCursor(at: $0, in: KeySort(.used)) }
      for filter in filters {
        for place in [nil, cursor] {
          #expect(
            try await store.tally(filter, before: place) == fresh.tally(filter, before: place),
            "step \(step)"
          )
        }
      }
      await fresh.close()
    }
    await other.close()
    await store.close()
  }

  private func change(in store: SQLiteStore, using random: inout SeededGenerator) async throws {
    let keys = try await store.keys(KeyQuery(limit: 100)).keys
    guard let key = keys.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: _ = try await store.revoke(key.id, reason: "leaked", by: .ops1)
    case 1: _ = try? await store.rotate(key.id, grace: .day, by: .ops1)
    case 2: _ = try await store.confirmSaved(key.id, by: .ops1)
    case 3: _ = try? await store.disable(key.id, by: .ops1)
    default: try await store.setRotationPolicy(RotationPolicy(period: 60, warning: 10), by: .ops1)
    }
  }

  private func use(in store: SQLiteStore, at now: Date, using random: inout SeededGenerator) async throws {
    guard let key = try await store.keys(KeyQuery(limit: 100)).keys.randomElement(using: &random) else {
      return
    }
    let use = KeyUse(keyID: key.id, at: now, address: "203.0.113.7", route: "GET /v1/projects", scope: nil)
    try await store.record([use])
  }
}
