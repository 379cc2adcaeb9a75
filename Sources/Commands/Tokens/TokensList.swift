import ArgumentParser

struct TokensList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List personal tokens, the most overdue first.",
    discussion: "  qodryx tokens list --filter owner:ops1"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let listing = KeyListing(kind: .token, list: list, output: output, session: session)
    try await session.withStore(store) { try await listing.perform(in: $0) }
  }
}
