import ArgumentParser
import Credentials

struct AppsCreate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Register an app; its client secret is printed once, alone on standard output.",
    discussion: """
      What is said beside the secret goes to standard error. A redirect URI must match exactly, only the port \
      of http://127.0.0.1 is free; an app without one can use the device grant.

        qodryx apps create wiki --redirect-uri https://wiki.example.com/callback \\
          --scope read:projects >wiki.secret
        qodryx apps create desk --public --redirect-uri http://127.0.0.1/callback \\
          --scope read:projects
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: "What people see when it asks for access: 1 to 64 characters, not in use by another app.")
  var name: String

  @Option(
    name: .customLong("redirect-uri"),
    help: ArgumentHelp("Where a browser may be sent back to; repeat it for several.", valueName: "uri")
  )
  var redirectURIs: [String] = []

  @Option(
    name: .customLong("scope"),
    help: ArgumentHelp(
      "A scope that it may ask for; repeat it, or write several with commas.",
      discussion: "Known: \(Scope.platform.map(\.rawValue).joined(separator: ", ")).",
      valueName: "scope"
    ),
    completion: .list(Scope.platform.map(\.rawValue))
  )
  var scopes: [String] = []

  @Flag var kind = AppKind.confidential

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let draft = AppDraft(
      name: name,
      kind: kind.kind,
      redirectURIs: redirectURIs,
      scopes: try ScopeArgument.scopes(scopes)
    )
    guard !scopes.isEmpty else {
      let known = Scope.platform.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, "scopes: name at least one with --scope: \(known)")
    }
    // Before a store is opened: a wrong value makes no file.
    guard draft.problems.isEmpty else { throw KeyStoreError.invalid(draft.problems) }
    try await session.withNewOrExistingStore(store) { store in
      let issued = try await store.createApp(draft, by: session.actor)
      try AppHandover(issued: issued, session: session, output: output).perform(heading: "Created")
    }
  }
}
