import ArgumentParser
import Credentials
import Qodryx
import QodryxAPI

struct AuthLogin: Verb {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Log in with a personal token, which is kept in a file that only you can read.",
    discussion: """
      The server is asked whether it accepts the token before it is kept. Without --token it is asked for. \
      Commands work on the server of the latest login, unless something else is named.

        qodryx auth login --token qx_pat_abc123...
        qodryx auth login https://keys.example.com --token - <laptop.token
      """
  )

  @OptionGroup var server: ServerArgument

  @Option(
    help: ArgumentHelp(
      "The token; - reads it from standard input.",
      discussion: "Others on this machine can see arguments: rather use -.",
      valueName: "token|-"
    )
  )
  var token: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard token == nil || store.tokenFile == nil else {
      throw ValidationError("the token is given twice: leave out --token or --token-file")
    }
    guard token?.isEmpty != true else { throw ValidationError("--token is empty") }
  }

  func run(in session: Session) async throws {
    let endpoint = try session.server(store, address: server.address, orLogin: false).endpoint
    let (credential, origin) = try credential(for: endpoint, in: session)
    let access = ServerAccess(endpoint: endpoint, credential: credential, origin: origin)
    let user = try await session.withClient(access) { client in
      try check(credential, origin)
      let user = try await client.userRecord()
      try session.credentialsFile.remember(credential, for: endpoint)
      return user
    }
    guard !output.isJSON else {
      try session.show(json: user)
      return
    }
    let wording = UserWording(dates: session.dates)
    let first = ["QODRYX_DB", "QODRYX_URL", "QODRYX_API_KEY"].filter { session.surroundings[$0] != nil }
    let advice = first.isEmpty ? [] : ["Set, and asked before the login: \(first.joined(separator: ", "))"]
    try session.tell(
      ["Logged in to \(endpoint.base)"] + wording.lines(user) + advice,
      unless: output.isQuiet
    )
  }

  private func credential(
    for endpoint: Endpoint,
    in session: Session
  ) throws -> (Secret, CredentialOrigin) {
    switch token ?? store.tokenFile.map({ _ in "-" }) {
    case "-":
      return try session.tokenFile(store.tokenFile ?? "-", for: endpoint)
    case let token?:
      try session.tell(
        "A token among the arguments can be seen by others on this machine: use --token -",
        unless: output.isQuiet
      )
      return (Secret(copying: token.utf8), .typed)
    case nil:
      guard session.isInteractive else {
        throw CommandFailure(.usage, "give the token on standard input: qodryx auth login --token -")
      }
      try session.errors.write("Token for \(endpoint.host): ")
      let typed = try session.input.withoutEcho {
        try PresentedCredentials.read(from: session.input, onlyOneLine: true)
      }
      try session.errors.write("\n")
      guard let typed = typed.first else {
        throw CommandFailure(.usage, "no token was given: nothing has changed")
      }
      return (typed, .typed)
    }
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
