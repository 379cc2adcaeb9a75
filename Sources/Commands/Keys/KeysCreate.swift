import ArgumentParser
import Credentials

struct KeysCreate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Create a key; its secret is printed once, alone on standard output.",
    discussion: """
      The store is made if there is none. What is said beside the secret goes to standard error. A \
      read-only key can hold read scopes only.

        qodryx keys create deploy --scope read:projects,write:deployments >deploy.key
        qodryx keys create grafana --type ro --scope read:projects --owner sre
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var draft: DraftOptions

  @Option(help: "What the key is for; read-only is ro.")
  var type = KeyType(.live)

  @Option(help: "Where it is used. (default: prod; dev for a test key)")
  var environment: KeyEnvironment?

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let standard: KeyEnvironment = type.type == .test ? .development : .production
    let draft = try draft.draft(type.type, environment: environment ?? standard, in: session)
    try await session.withNewOrExistingStore(store) { store in
      let draft = try await self.draft.completing(draft, in: store, session)
      let issued = try await store.create(draft, by: session.actor)
      let handover = Handover(issued: issued, store: store, session: session, output: output)
      try await handover.perform(heading: "Created", advice: [])
    }
  }
}
