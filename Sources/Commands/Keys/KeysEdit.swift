import ArgumentParser
import Credentials

struct KeysEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a key's name, note, owner, environment or limit, or narrow its scopes.",
    discussion: """
      Scopes can only be narrowed: name the ones that shall remain.

        qodryx keys edit deploy --note 'tell #platform first' --owner ci
        qodryx keys edit deploy --scope read:projects
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reference: KeyReference

  @Option(help: ArgumentHelp("A new name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("What it is for and whom to tell.", valueName: "text"))
  var note: String?

  @Option(help: ArgumentHelp("Who answers for it.", valueName: "name"))
  var owner: String?

  @Option(help: "Where it is used.")
  var environment: KeyEnvironment?

  @Option(help: ArgumentHelp("Requests a minute.", valueName: "number"))
  var rateLimit: Int?

  @Option(
    name: .customLong("scope"),
    help: ArgumentHelp("A scope that remains; repeat it, or write several with commas.", valueName: "scope"),
    completion: .list(Scope.all.map(\.rawValue))
  )
  var scopes: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let edit = KeyEdit(
      name: name,
      note: note,
      owner: owner,
      environment: environment,
      rateLimit: rateLimit,
      scopes: scopes.isEmpty ? nil : try ScopeArgument.scopes(scopes)
    )
    guard !edit.isEmpty else {
      throw CommandFailure(
        .usage,
        "say what to change: --name, --note, --owner, --environment, --rate-limit or --scope"
      )
    }
    try await session.withStore(store) { store in
      let before = try await reference.find(.any, in: store)
      let after = try await store.edit(before.id, edit, by: session.actor)
      let isSame = edit.reduced(for: before).isEmpty
      try await ChangeReport(session: session, output: output).perform(
        isSame ? "Left" : "Changed",
        after,
        consequence: isSame ? "It was like that already." : "It counts from the next request on.",
        in: store
      )
    }
  }
}
