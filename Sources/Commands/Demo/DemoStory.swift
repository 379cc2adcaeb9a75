import Credentials
import FoundationEssentials
import SQLiteStore
import Synchronization

/// Fills the demo's store by its own operations: the samples, and what else has happened at the made-up company until
/// now.
final class DemoStory: Sendable {
  private let store: SQLiteStore
  private let apps: DemoApps
  private let now: Date
  private let issued = Mutex<[String: IssuedKey]>([:])

  init(in store: SQLiteStore, apps: DemoApps, until now: Date) {
    self.store = store
    self.apps = apps
    self.now = now
  }

  /// - Parameter setClock: moves the store's clock, forward from one call to the next.
  /// - Returns: the keys with their secrets, by name.
  func play(setClock: (Date) -> Void) async throws(KeyStoreError) -> [String: IssuedKey] {
    let samples = try await Samples.fill(
      store,
      until: now,
      scale: Self.scale,
      others: DemoKey.all(until: now).flatMap(happenings) + apps.happenings(until: now),
      setClock: setClock
    )
    let others = issued.withLock { $0 }
    try await recordMonth(of: samples)
    try await recordUse(of: others)
    return samples.merging(others) { sample, _ in sample }
  }

  /// How many requests one of a sample's ``Sample/traffic`` stands for.
  static func scale(_ sample: Sample) -> Int {
    switch sample.draft.name {
    case Samples.deployPipeline.draft.name: 350
    case Samples.scanner.draft.name: 180
    case "mobile-backend": 248
    case "webhook-relay": 120
    case "grafana": 72
    case "mobile-staging", "partner-acme", "partner-globex": 40
    default: 1
    }
  }

  private func happenings(of key: DemoKey) -> [Samples.Happening] {
    let name = key.draft.name
    let creation = Samples.Happening(at: key.createdAt) { [self] () async throws(KeyStoreError) in
      let made = try await store.create(key.draft, by: key.createdBy)
      _ = try await store.confirmSaved(made.key.id, by: key.createdBy)
      issued.withLock { $0[name] = made }
    }
    switch key.ending {
    case nil: return [creation]
    case .revoked(let at, let actor, let reason):
      return [
        creation,
        happening(to: name, at: at) { id async throws(KeyStoreError) in
          _ = try await self.store.revoke(id, reason: reason, by: actor)
        },
      ]
    case .disabled(let at, let actor):
      return [
        creation,
        happening(to: name, at: at) { id async throws(KeyStoreError) in
          _ = try await self.store.disable(id, by: actor)
        },
      ]
    }
  }

  private func happening(
    to name: String,
    at date: Date,
    _ change: @escaping @Sendable (KeyID) async throws(KeyStoreError) -> Void
  ) -> Samples.Happening {
    Samples.Happening(at: date) { [self] () async throws(KeyStoreError) in
      guard let id = issued.withLock({ $0[name]?.key.id }) else { return }
      try await change(id)
    }
  }

  // MARK: Use

  /// The days before the samples' own 24 hours.
  private func recordMonth(of issued: [String: IssuedKey]) async throws(KeyStoreError) {
    var uses: [KeyUse] = []
    for sample in Samples.all {
      let name = sample.draft.name
      let isReplaced = name == Samples.scanner.draft.name
      guard let id = issued[isReplaced ? Samples.replacedScanner : name]?.key.id else { continue }
      let created = now - sample.age * RotationPolicy.day
      let scale = Self.scale(sample)
      uses += sample.earlierUses(as: id, days: 29, since: created, now: now, scale: scale)
    }
    try await store.record(uses)
  }

  private func recordUse(of issued: [String: IssuedKey]) async throws(KeyStoreError) {
    let scope = Scope(.read, .projects)
    let uses = (1...20).compactMap { day in
      issued[DemoKey.revoked].map { made in
        KeyUse(
          keyID: made.key.id,
          at: now - Double(day) * RotationPolicy.day,
          address: Self.vendor,
          route: "GET /v1/projects",
          scope: scope,
          count: 140
        )
      }
    }
    try await store.record(uses)
  }

  /// Where the off-boarded vendor's requests come from.
  static let vendor = "198.51.100.7"
}
