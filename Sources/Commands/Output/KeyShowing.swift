import Credentials
import QodryxAPI

/// One key, printed: what `keys show` and `tokens show` do.
struct KeyShowing {
  let kind: KeyKind
  let reference: KeyReference
  let output: OutputOptions
  let session: Session

  /// How many of the last events the history shows.
  private static let events = 10

  func perform(in store: any KeyStore) async throws {
    let key = try await reference.find(kind, in: store)
    let policy = try await store.rotationPolicy()
    let now = session.now()
    guard !output.isJSON else {
      try session.show(json: KeyRecord(key, at: now, policy: policy))
      return
    }
    let history = try await store.auditEvents(AuditQuery(keyID: key.id, limit: Self.events))
    let description = KeyDescription(
      key: key,
      usage: try await store.usage(of: key.id),
      events: history.events,
      policy: policy,
      now: now,
      dates: session.dates
    )
    try session.show(description.lines)
    if history.hasMore {
      try session.tell("Older events: qodryx audit list --key \(key.id)", unless: output.isQuiet)
    }
  }
}
