import ArgumentParser
import Credentials

struct KeysEnable: Verb {
  static let configuration = CommandConfiguration(
    commandName: "enable",
    abstract: "Let a disabled key work again.",
    discussion: "  qodryx keys enable deploy"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try await session.withStore(store) { store in
      let key = try await reference.find(.any, in: store)
      let enabled = try await store.enable(key.id, by: session.actor)
      try await ChangeReport(session: session, output: output).perform(
        "Enabled",
        enabled,
        consequence: "The next request with it is accepted.",
        in: store
      )
    }
  }
}
