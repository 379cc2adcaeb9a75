import ArgumentParser

struct KeysShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a key: its scopes, use, rotation and history.",
    discussion: "  qodryx keys show deploy"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let showing = KeyShowing(kind: .any, reference: reference, output: output, session: session)
    try await session.withStore(store) { try await showing.perform(in: $0) }
  }
}
