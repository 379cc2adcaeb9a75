import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore

/// Keys in all states, made by the store's own operations from a seed.
enum Population {
  private static let words = [
    "deploy", "Deploy-Pipeline", "ab", "grafana", "Émile", "e\u{301}mile", "İstanbul", "straße", "ΣΊΣΥΦΟΣ",
    "x\u{301}y",
    "100%_done", "quote\"d", "mobile", "naïve café", "日本語キー", "👩‍👩‍👧 family", "r\u{308}abc", "zz top",
  ]
  private static let owners = ["ci", "CI-bot", "Équipe", "e\u{301}quipe 2", "data", "mobile team", "ops"]

  /// Moves the clock of `place` forward, over about 200 days.
  static func fill(_ store: SQLiteStore, count: Int, clock: ManualClock, seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<count {
      clock.advance(by: Double(Int.random(in: 0...1, using: &random) * 86_400 * 200 / count * 2) + 0.25)
      let key = try await store.create(draft(number, at: clock.date, using: &random), by: .ops1).key
      try await change(key, in: store, clock: clock, using: &random)
      if number.isMultiple(of: 7) { try await store.recordPassedDeadlines() }
    }
    let replaced = try await store.create(Samples.draft("replaced"), by: .ops1).key.id
    _ = try await store.rotate(replaced, grace: GracePeriod(seconds: 2_592_000), by: .ops1)
  }

  private static func draft(
    _ number: Int,
    at now: Date,
    using random: inout SeededGenerator
  ) -> KeyDraft {
    let type = CredentialType.listed.randomElement(using: &random) ?? .live
    let scopes = Scope.grantable(to: type).shuffled(using: &random).prefix(
      Int.random(in: 1...3, using: &random)
    )
    let word = words.randomElement(using: &random) ?? ""
    let expiry: Double? = [nil, nil, 5, 40, 400].randomElement(using: &random) ?? nil
    return Samples.draft(
      Bool.random(using: &random) ? "\(word) \(number)" : "k\(number) \(word)",
      type: type,
      scopes: ScopeSet(scopes),
      environment: KeyEnvironment.allCases.randomElement(using: &random) ?? .production,
      note: Bool.random(using: &random) ? "" : "for \(words.randomElement(using: &random) ?? "")",
      owner: owners.randomElement(using: &random) ?? "",
      expiresAt: expiry.map { now + $0 * RotationPolicy.day }
    )
  }

  private static func change(
    _ key: APIKey,
    in store: SQLiteStore,
    clock: ManualClock,
    using random: inout SeededGenerator
  ) async throws {
    if Bool.random(using: &random) { _ = try await store.confirmSaved(key.id, by: .ops1) }
    if Bool.random(using: &random) {
      let use = KeyUse(
        keyID: key.id,
        at: clock.date + Double(Int.random(in: 0...3_000, using: &random)),
        address: "203.0.113.7",
        route: "GET /v1/projects",
        scope: nil
      )
      try await store.record([use])
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: _ = try await store.revoke(key.id, reason: "", by: .ops1)
    case 1: _ = try await store.disable(key.id, by: .ops1)
    case 2: _ = try await store.rotate(key.id, grace: .week, by: .ops1)
    case 3:
      _ = try await store.rotate(key.id, grace: .day, by: .ops1)
      _ = try await store.disable(key.id, by: .ops1)
    case 4: _ = try await store.rotate(key.id, grace: .none, by: .ops1)
    case 5:
      _ = try await store.rotate(key.id, grace: .week, by: .ops1)
      _ = try await store.retire(key.id, by: .ops1)
    default: break
    }
  }
}
