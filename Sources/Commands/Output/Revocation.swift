import Credentials

/// Ending a key for good: what `keys revoke` and `tokens revoke` do.
struct Revocation {
  let kind: KeyKind
  let reference: KeyReference
  let options: RevocationOptions
  let output: OutputOptions
  let session: Session

  func perform(in store: any KeyStore) async throws {
    let key = try await reference.find(kind, in: store)
    guard key.revokedAt == nil else {
      throw CommandFailure(.refused, "\(key.name.debugDescription) (\(key.id)) is revoked already")
    }
    if !options.consent.isGiven {
      let noun = key.type.noun
      try session.tell(
        "This cannot be undone; `qodryx keys disable` can, and `qodryx keys rotate` replaces the \(noun).",
        unless: output.isQuiet
      )
    }
    try await options.consent.obtain(
      to: "revoke it",
      key,
      store: store,
      session: session,
      unless: output.isQuiet
    )
    let revoked = try await store.revoke(key.id, reason: options.reason, by: session.actor)
    try await ChangeReport(session: session, output: output).perform(
      "Revoked",
      revoked,
      consequence: "The next request with it is refused.",
      in: store
    )
  }
}
