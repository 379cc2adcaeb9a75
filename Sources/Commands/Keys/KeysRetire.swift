import ArgumentParser
import Credentials

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
      let named = try await reference.find(.any, in: store)
      let key = try await store.keyInGrace(named, at: session.now())
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
}
