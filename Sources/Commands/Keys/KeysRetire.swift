import ArgumentParser
import Credentials
import FoundationEssentials

struct KeysRetire: Verb {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "End the grace of a replaced key now.",
    discussion: """
      Once a rotated key's traffic has stopped, it need not live on. A replaced key has the same name as its \
      successor: the name, or the successor's id, stands for the one that it replaced.

        qodryx keys retire deploy
        qodryx keys retire key_01J8ZC4M9Q2F7T0V --yes
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var consent: Consent
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try consent.check("retire a key", in: session)
    try await session.withStore(store) { store in
      let key = try await replacedKey(in: store, at: session.now())
      try await consent.obtain(to: "retire it", key, store: store, session: session, unless: output.isQuiet)
      let retired = try await store.retire(key.id, by: session.actor)
      try await ChangeReport(session: session, output: output).perform(
        "Retired",
        retired,
        consequence: "The next request with it is refused; its successor works on.",
        in: store
      )
    }
  }

  /// The key that is meant: it, or else the one that it replaced, is in its grace.
  private func replacedKey(in store: any KeyStore, at now: Date) async throws -> APIKey {
    let key = try await reference.find(.any, in: store)
    if key.status(at: now) == .inGrace { return key }
    if let id = key.replaces {
      let old = try await store.key(id)
      if old.status(at: now) == .inGrace { return old }
    }
    throw CommandFailure(
      .refused,
      "\(key.name.debugDescription) (\(key.id)) is not in a grace that could end, "
        + "nor has it replaced such a key"
    )
  }
}
