import ArgumentParser
import Credentials
import QodryxAPI

struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether a credential is well-formed, whose it is, and whether it would be accepted.",
    discussion: """
      Without a store it looks at the form alone. It never prints a credential, only its hint. It ends \
      with 0 if all of them are accepted (without a store: well-formed), and with 1 otherwise.

      With --why it says which check fails and what was refused lately: when, from where, on which route. \
      It takes a credential, a hint as lists show it, a key's id, or the id that an answer gave a request \
      (X-Request-Id). Refused requests are kept for 30 days.

        qodryx check --stdin <deploy.key
        pass show qodryx/deploy | qodryx check --stdin --json
        qodryx check --why req_7Q2M4ZC9V0T3K
        qodryx check --why qx_live_…9Q2F
      """
  )

  @Argument(
    help: ArgumentHelp(
      "A credential. Others on this machine can see arguments: rather use --stdin. With --why also a hint or an id.",
      valueName: "key"
    )
  )
  var keys: [String] = []

  @Flag(name: .customLong("stdin"), help: "Read credentials from standard input, one on each line.")
  var readsInput = false

  @Flag(name: .customLong("why"), help: "Say why it is refused, and what was refused lately.")
  var explains = false

  @Option(help: ArgumentHelp("With --why: at most so many refused requests, 1 to 1000.", valueName: "number"))
  var limit = 5

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard readsInput == keys.isEmpty else {
      throw ValidationError("name credentials, or give them on standard input with --stdin")
    }
    guard (1...RefusedRequest.most).contains(limit) else {
      throw ValidationError("--limit: use 1 to \(RefusedRequest.most), not \(limit)")
    }
    guard !readsInput || store.tokenFile != "-" else {
      throw ValidationError("standard input cannot give both the credentials and the one for the server")
    }
  }

  func run(in session: Session) async throws {
    let secrets = try readSecrets(in: session)
    defer { secrets.forEach { $0.wipe() } }
    guard !secrets.isEmpty else {
      throw CommandFailure(.usage, "there is no credential on standard input")
    }
    guard !explains else {
      try await explain(secrets.map { RefusalQuestion($0) }, in: session)
      return
    }

    let checks = try await check(secrets, in: session)
    if output.isJSON {
      try session.show(json: RecordList(data: checks.map(CheckedCredential.init(_:)), nextCursor: nil))
    } else {
      try session.show(checks.flatMap { CheckWording(dates: session.dates, now: session.now()).lines($0) })
    }
    guard checks.allSatisfy(\.isGood) else { throw CommandFailure(.refused, nil) }
  }

  private func readSecrets(in session: Session) throws -> [Secret] {
    guard !readsInput else {
      if session.isInteractive {
        try session.tell("Paste the credential, then press Enter and Ctrl-D.", unless: output.isQuiet)
      }
      return try session.input.withoutEcho { try PresentedCredentials.read(from: session.input) }
    }
    let secrets = keys.map { Secret(copying: $0.utf8) }
    if !explains || secrets.contains(where: { RefusalQuestion($0).isAboutCredential }) {
      try session.tell(
        "A credential among the arguments can be seen by others on this machine: use --stdin.",
        unless: output.isQuiet
      )
    }
    return secrets
  }

  private func check(_ secrets: [Secret], in session: Session) async throws -> [CredentialCheck] {
    guard try session.hasStore(store) else {
      return secrets.enumerated().map { CredentialCheck($1, place: $0 + 1, now: session.now()) }
    }
    return try await session.withStore(store) { store in
      let policy = try await store.rotationPolicy()
      var checks: [CredentialCheck] = []
      for (index, secret) in secrets.enumerated() {
        var check = CredentialCheck(secret, place: index + 1, now: session.now())
        try await check.ask(store, policy: policy)
        checks.append(check)
      }
      return checks
    }
  }
}
