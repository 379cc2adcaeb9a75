import ArgumentParser
import Credentials

struct KeysDisable: Verb {
  static let configuration = CommandConfiguration(
    commandName: "disable",
    abstract: "Stop a key; `qodryx keys enable` lets it work again.",
    discussion: "  qodryx keys disable deploy"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try await session.withStore(store) { store in
      let key = try await reference.find(.any, in: store)
      let disabled = try await store.disable(key.id, by: session.actor)
      try await ChangeReport(session: session, output: output).perform(
        "Disabled",
        disabled,
        consequence: "The next request with it is refused; `qodryx keys enable` lets it work again.",
        in: store
      )
    }
  }
}
