import ArgumentParser
import Credentials

/// What `keys create` and `tokens create` have in common.
struct DraftOptions: ParsableArguments {
  @Argument(help: "What uses it: 1 to 64 characters, not in use by another.")
  var name: String

  @Option(
    name: .customLong("scope"),
    help: ArgumentHelp(
      "A scope that it holds; repeat it, or write several with commas.",
      discussion: "Known: \(Scope.all.map(\.rawValue).joined(separator: ", ")).",
      valueName: "scope"
    ),
    completion: .list(Scope.all.map(\.rawValue))
  )
  var scopes: [String] = []

  @Option(
    help: ArgumentHelp("When it stops working.", valueName: "never|90d|2027-02-21"),
    completion: .list(["never", "30d", "90d", "365d"])
  )
  var expires = "never"

  @Option(help: ArgumentHelp("What it is for and whom to tell.", valueName: "text"))
  var note = ""

  @Option(help: ArgumentHelp("Who answers for it.", discussion: "Default: who runs this.", valueName: "name"))
  var owner: String?

  @Option(help: ArgumentHelp("Requests a minute.", valueName: "number"))
  var rateLimit = KeyDraft.defaultRateLimit

  /// - Throws: `FieldProblemError` for a value that cannot be read, `KeyStoreError.invalid` with every
  ///   field that breaks a rule.
  func draft(_ type: CredentialType, environment: KeyEnvironment?, in session: Session) throws -> KeyDraft {
    let now = session.now()
    let draft = KeyDraft(
      name: name,
      type: type,
      scopes: try ScopeArgument.scopes(scopes),
      environment: environment,
      note: note,
      owner: owner ?? session.actor.name,
      expiresAt: try Expiry(parsing: expires).date(from: now, in: session.timeZone),
      rateLimit: rateLimit
    )
    guard !scopes.isEmpty else {
      let grantable = Scope.grantable(to: type).map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, "scopes: name at least one with --scope: \(grantable)")
    }
    // Before a store is opened: a wrong value makes no file.
    let problems = draft.problems(at: now)
    guard problems.isEmpty else { throw KeyStoreError.invalid(problems) }
    return draft
  }

  /// The draft as a store can take it: on a server, who runs this is whom the server knows by the credential.
  func completing(
    _ draft: KeyDraft,
    in store: any KeyStore,
    _ session: Session
  ) async throws(KeyStoreError) -> KeyDraft {
    guard owner == nil else { return draft }
    var draft = draft
    draft.owner = try await session.person(in: store)
    return draft
  }
}
