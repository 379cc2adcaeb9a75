import ArgumentParser

struct KeysList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List keys, the most overdue first.",
    discussion: """
        qodryx keys list
        qodryx keys list --filter 'is:overdue env:prod' --sort=-used
        qodryx keys list --json --limit 200
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let listing = KeyListing(kind: .any, list: list, output: output, session: session)
    try await session.withStore(store) { try await listing.perform(in: $0) }
  }
}
