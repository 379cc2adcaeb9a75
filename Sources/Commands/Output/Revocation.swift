import Credentials

/// Ending a key for good: what `keys revoke` and `tokens revoke` do.
struct Revocation {
  let kind: KeyKind
  let reference: KeyReference
  let options: RevocationOptions
  let output: OutputOptions
  let session: Session

  func perform(in store: any KeyStore & AppStore) async throws {
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
    if revoked.type == .personal { try await tellOfGrants(of: revoked.owner, in: store) }
  }

  /// A grant is the person's and not the token's that they typed to allow it, so it outlives the token.
  private func tellOfGrants(of owner: String, in store: any AppStore) async throws {
    // Who may revoke tokens need not be allowed to see grants.
    let query = GrantQuery(owner: owner, limit: 1)
    guard let count = try? await store.grants(query).total, count > 0 else { return }
    let grants = count == 1 ? "1 grant lets an app" : "\(count) grants let apps"
    try session.tell(
      "\(grants) still act for \(owner): see `qodryx apps grants`, and `qodryx apps revoke-grant` to end one.",
      unless: output.isQuiet
    )
  }
}
