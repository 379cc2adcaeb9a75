import ArgumentParser
import Credentials

struct TokensCreate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Create a personal token; its secret is printed once, alone on standard output.",
    discussion: """
      A token stands for a person, and can manage keys with read:keys and write:keys. The store is made if \
      there is none.

        qodryx tokens create laptop --scope read:projects,read:keys --expires 90d >laptop.token
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var draft: DraftOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let draft = try draft.draft(.personal, environment: nil, in: session)
    try await session.withNewOrExistingStore(store) { store in
      let draft = try await self.draft.completing(draft, in: store, session)
      let issued = try await store.create(draft, by: session.actor)
      let handover = Handover(issued: issued, store: store, session: session, output: output)
      try await handover.perform(heading: "Created", advice: [])
    }
  }
}
