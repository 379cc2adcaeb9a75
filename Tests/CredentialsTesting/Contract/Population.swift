import Credentials
import FoundationEssentials

/// Keys in every state, with ties in every order: what lists, filters and counts are tried on.
enum Population {
  /// Fills an empty store over a hundred days; the clock stands at the last of them afterwards.
  static func make(in store: any KeyStore, clock: ManualClock) async throws {
    for name in ["alpha", "Bravo", "charlie"] {
      let key = try await store.create(Samples.draft(name, owner: "ops"), by: .ops1).key
      _ = try await store.confirmSaved(key.id, by: .ops1)
    }

    clock.advance(days: 20)
    let delta = try await create("delta", type: .readOnly, note: "50% off_sale", in: store)
    let echo = try await create("Echo", type: .test, owner: "Data \"team\"", in: store)

    clock.advance(days: 40)
    let soon = clock.date + 20 * RotationPolicy.day
    _ = try await store.create(Samples.draft("golf", note: "ends early", expiresAt: soon), by: .qa)
    let hotel = try await create("hotel", in: store)
    let india = try await create("india", owner: "data", in: store)
    let juliett = try await create("juliett", type: .test, in: store)
    let kilo = try await create(
      "kilo",
      scopes: [Scope(.read, .security), Scope(.write, .security)],
      in: store
    )
    let lima = try await create("lima", in: store)
    for owner in ["ann", "ben"] {
      _ = try await create("laptop", type: .personal, scopes: Set(Scope.all), owner: owner, in: store)
    }
    _ = try await create("Überwachung", note: "größere Prüfung, naïve café", in: store)
    for number in 1...6 {
      _ = try await create("mike-\(number)", in: store)
    }

    clock.advance(days: 5)
    _ = try await store.rotate(juliett, grace: .hour, by: .qa)
    _ = try await store.revoke(india, reason: "leaked", by: .qa)

    clock.advance(days: 35)
    _ = try await store.disable(hotel, by: .infra)
    _ = try await store.rotate(kilo, grace: .day, by: .release)
    _ = try await store.rotate(lima, grace: .day, by: .release)
    _ = try await store.revoke(lima, reason: "leaked in its grace", by: .qa)
    try await store.record([
      use(of: delta, at: clock.date - 50 * RotationPolicy.day),
      use(of: echo, at: clock.date - 600),
      use(of: kilo, at: clock.date - 600),
    ])
  }

  private static func create(
    _ name: String,
    type: CredentialType = .live,
    scopes: ScopeSet = [Scope(.read, .projects)],
    note: String = "",
    owner: String = "ci",
    in store: any KeyStore
  ) async throws -> KeyID {
    let draft = Samples.draft(
      name,
      type: type,
      scopes: scopes,
      environment: type == .test ? .development : .production,
      note: note,
      owner: owner
    )
    return try await store.create(draft, by: .qa).key.id
  }

  private static func use(of id: KeyID, at: Date) -> KeyUse {
    KeyUse(
      keyID: id,
      at: at,
      address: "203.0.113.40",
      route: "GET /v1/projects",
      scope: Scope(.read, .projects)
    )
  }
}
