import Credentials

/// Replacing a key by a successor: what `keys rotate` and `tokens rotate` do.
struct Succession {
  let kind: KeyKind
  let reference: KeyReference
  let options: RotationOptions
  let output: OutputOptions
  let session: Session

  func perform(grace: GracePeriod, in store: any KeyStore) async throws {
    let key = try await reference.find(kind, in: store)
    if grace == .none {
      try await options.consent.obtain(
        to: "stop it at once",
        key,
        store: store,
        session: session,
        unless: output.isQuiet
      )
    }
    let issued = try await store.rotate(key.id, grace: grace, by: session.actor)
    let old = try await store.key(key.id)
    let handover = Handover(issued: issued, store: store, session: session, output: output)
    try await handover.perform(heading: "Rotated", advice: [advice(about: old)])
  }

  private func advice(about old: APIKey) -> String {
    let now = session.now()
    guard let end = old.graceEndsAt, end > now else {
      return "The old \(old.type.noun) \(old.hint.short) has stopped."
    }
    return "The old \(old.type.noun) \(old.hint.short) works until \(session.dates.moment(end, now: now)); "
      + "once its traffic has stopped: qodryx keys retire \(old.id)"
  }
}
