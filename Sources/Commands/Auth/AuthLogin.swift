import ArgumentParser
import Credentials
import Qodryx
import QodryxAPI

struct AuthLogin: Verb {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Log in to a server, in a browser or with a code that somebody approves.",
    discussion: """
      A browser opens on this machine. Through SSH, or where there is no display, a code is shown that you \
      approve in a dashboard on that store (tab Apps), or in a browser anywhere. The login renews itself and \
      is kept in a file that only you can read. Commands work on the server of the latest login, unless \
      something else is named.

        qodryx auth login https://keys.example.com
        qodryx auth login --scope read:projects,read:keys
        qodryx auth login --token qx_pat_abc123...
        qodryx auth login https://keys.example.com --token - <laptop.token
      """
  )

  @OptionGroup var server: ServerArgument

  @Option(
    help: ArgumentHelp(
      "Log in with a personal token instead; - reads it from standard input.",
      discussion: "Others on this machine can see arguments: rather use -.",
      valueName: "token|-"
    )
  )
  var token: String?

  @Flag(name: .customLong("device"), help: "Show a code that is approved elsewhere.")
  var usesDevice = false

  @Flag(name: .customLong("browser"), help: "Use a browser on this machine.")
  var usesBrowser = false

  @Option(
    name: .customLong("scope"),
    help: ArgumentHelp(
      "Ask for no more than this; repeat it, or write several with commas.",
      discussion: "Default: all of \(Scope.all.map(\.rawValue).joined(separator: ", ")).",
      valueName: "scope"
    ),
    completion: .list(Scope.all.map(\.rawValue))
  )
  var scopes: [String] = []

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  private var usesToken: Bool { token != nil || store.tokenFile != nil }

  func validate() throws {
    guard token == nil || store.tokenFile == nil else {
      throw ValidationError("the token is given twice: leave out --token or --token-file")
    }
    guard token?.isEmpty != true else { throw ValidationError("--token is empty") }
    guard !usesDevice || !usesBrowser else {
      throw ValidationError("--device and --browser are two ways to log in: leave out one of them")
    }
    guard !usesToken || (!usesDevice && !usesBrowser && scopes.isEmpty) else {
      throw ValidationError("a token has its scopes already: leave out --device, --browser and --scope")
    }
  }

  func run(in session: Session) async throws {
    let endpoint = try session.server(store, address: server.address, orLogin: false).endpoint
    let user = usesToken ? try await present(to: endpoint, in: session) : try await ask(endpoint, in: session)
    guard !output.isJSON else {
      try session.show(json: user)
      return
    }
    let wording = UserWording(dates: session.dates, isRenewed: !usesToken)
    let first = ["QODRYX_DB", "QODRYX_URL", "QODRYX_API_KEY"].filter { session.surroundings[$0] != nil }
    let advice = first.isEmpty ? [] : ["Set, and asked before the login: \(first.joined(separator: ", "))"]
    try session.tell(
      ["Logged in to \(endpoint.base)"] + wording.lines(user) + advice,
      unless: output.isQuiet
    )
  }

  /// Keeps a token that the server accepts.
  private func present(to endpoint: Endpoint, in session: Session) async throws -> UserRecord {
    let (credential, origin) = try credential(for: endpoint, in: session)
    let access = ServerAccess(endpoint: endpoint, credential: credential, origin: origin)
    return try await session.withClient(access) { client in
      try check(credential, origin)
      let user = try await client.userRecord()
      try await session.keep(Login(endpoint, .token(credential)))
      return user
    }
  }

  /// Waits until somebody has approved the login, and keeps it.
  private func ask(_ endpoint: Endpoint, in session: Session) async throws -> UserRecord {
    let asked = try ScopeArgument.scopes(scopes)
    let attempt = LoginAttempt(
      server: endpoint,
      scopes: asked.isEmpty ? ScopeSet(Scope.all) : asked,
      method: usesDevice ? .device : usesBrowser ? .browser : LoginMethod(session.surroundings),
      session: session
    )
    try await attempt.perform()
    guard let login = try session.credentialsFile.login(to: endpoint) else {
      throw CommandFailure(.refused, "another process has logged out of \(endpoint.base) just now")
    }
    let credential = session.renewal(of: endpoint).credential(of: login)
    return try await session.withClient(ServerAccess(endpoint: endpoint, login: credential)) {
      try await $0.userRecord()
    }
  }

  private func credential(
    for endpoint: Endpoint,
    in session: Session
  ) throws -> (Secret, CredentialOrigin) {
    guard let token, token != "-" else {
      return try session.tokenFile(store.tokenFile ?? "-", for: endpoint)
    }
    try session.tell(
      "A token among the arguments can be seen by others on this machine: use --token -",
      unless: output.isQuiet
    )
    return (Secret(copying: token.utf8), .typed)
  }

  /// A token that was mistyped is not worth a question.
  private func check(_ credential: Secret, _ origin: CredentialOrigin) throws(CommandFailure) {
    do throws(TokenProblem) {
      _ = try Token(parsing: credential)
    } catch {
      throw CommandFailure(.usage, "what came from \(origin.name) is no token: \(error)")
    }
  }
}
