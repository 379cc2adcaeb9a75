import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore

/// A store in a folder of its own, with keys and events of all kinds.
final class SampleStore: Sendable {
  let clock: ManualClock
  let store: SQLiteStore
  let policy: RotationPolicy
  /// All keys, ended ones too, in the standard order.
  let keys: [APIKey]
  /// All events, newest first.
  let events: [AuditEvent]

  private let folder: URL

  /// Names, owners and notes that a search could stumble over.
  private static let oddities: [(name: String, owner: String, note: String)] = [
    ("Émile", "Équipe", "100%_done"), ("e\u{301}mile 2", "data team", "quote\"d"), ("İstanbul", "CI", "it's"),
    ("straße", "!owner", ""), ("日本語キー", "ops", "a\\b"), ("x\u{301}y", "ann", "is:due"),
    ("👩‍👩‍👧 family", "mobile", "key_"), ("ab", "AB", "…"),
  ]

  init() async throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
    clock = ManualClock()
    store = try SQLiteStore(
      file: folder.appending(path: "keys.db").path,
      now: clock.now,
      random: SeededGenerator(seed: 1)
    )
    try await Samples.fill(store, clock: clock)
    for (place, oddity) in Self.oddities.enumerated() {
      let type = CredentialType.listed[place % CredentialType.listed.count]
      let draft = KeyDraft(
        name: oddity.name,
        type: type,
        scopes: [Scope(.read, .projects)],
        environment: type == .personal ? nil : .staging,
        note: oddity.note,
        owner: oddity.owner
      )
      _ = try await store.create(draft, by: Actor(name: oddity.owner, origin: "ssh 10.0.0.\(place)"))
    }
    policy = try await store.rotationPolicy()
    let everything = KeyQuery(filter: KeyFilter(terms: [.init(.state(.any))]), limit: 1_000)
    keys = try await store.keys(everything).keys
    events = try await store.auditEvents(AuditQuery(limit: 1_000)).events
  }

  func close() async {
    await store.close()
    try? FileManager.default.removeItem(at: folder)
  }
}
