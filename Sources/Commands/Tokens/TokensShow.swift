import ArgumentParser

struct TokensShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a personal token: its scopes, use, rotation and history.",
    discussion: "  qodryx tokens show laptop"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let showing = KeyShowing(kind: .token, reference: reference, output: output, session: session)
    try await session.withStore(store) { try await showing.perform(in: $0) }
  }
}
