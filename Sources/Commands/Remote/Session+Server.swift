import Credentials
import FoundationEssentials
import Qodryx

extension Session {
  /// - Parameters:
  ///   - address: the server's, among the arguments.
  ///   - orLogin: whether the latest login decides where nothing else does.
  /// - Throws: ``CommandFailure`` for an address that cannot be used, and for the option of a file.
  func server(
    _ options: StoreOptions,
    address: String? = nil,
    orLogin: Bool = true
  ) throws -> ServerLocation {
    guard options.file == nil else {
      throw CommandFailure(.usage, "this asks a server: name it with --remote instead of --db")
    }
    guard address == nil || options.remote == nil else {
      throw CommandFailure(.usage, "the server is named twice: leave out --remote")
    }
    return try naming(address ?? options.remote) {
      try ServerLocation(
        address: address,
        remote: options.remote,
        surroundings: surroundings,
        configured: { try configuredServer() },
        login: { orLogin ? try credentialsFile.current() : nil }
      )
    }
  }

  /// Lends a client of the server that the options name.
  func withClient<Result>(
    _ options: StoreOptions,
    _ work: (Qodryx) async throws -> Result
  ) async throws -> Result {
    try await withClient(access(to: try server(options).endpoint, options), work)
  }

  /// Lends a client with a credential, which is wiped afterwards; says what the client's errors mean.
  func withClient<Result>(
    _ access: ServerAccess,
    _ work: (Qodryx) async throws -> Result
  ) async throws -> Result {
    defer { access.wipe() }
    do {
      let client = try access.client()
      do {
        let result = try await work(client)
        await client.shutdown()
        return result
      } catch {
        await client.shutdown()
        throw error
      }
    } catch let error as QodryxError {
      throw CommandFailure(error, from: access)
    }
  }

  /// The credential for a server: of `--token-file`, then `QODRYX_API_KEY`, then the login there.
  ///
  /// - Throws: ``CommandFailure`` where there is none.
  func access(to endpoint: Endpoint, _ options: StoreOptions) throws -> ServerAccess {
    if let file = options.tokenFile {
      let (credential, origin) = try tokenFile(file, for: endpoint)
      return ServerAccess(endpoint: endpoint, credential: credential, origin: origin)
    }
    if let key = surroundings["QODRYX_API_KEY"] {
      let credential = Secret(copying: key.trimmingBlanks().utf8)
      return ServerAccess(endpoint: endpoint, credential: credential, origin: .environment)
    }
    if let login = try credentialsFile.login(to: endpoint) {
      return ServerAccess(endpoint: endpoint, login: renewal(of: endpoint).credential(of: login))
    }
    throw CommandFailure(
      .refused,
      "there is no credential for \(endpoint.host): `qodryx auth login \(endpoint.base)`, or set "
        + "QODRYX_API_KEY, or give --token-file"
    )
  }

  /// How a login to a server is renewed.
  func renewal(of endpoint: Endpoint) -> LoginRenewal {
    LoginRenewal(file: credentialsFile, server: endpoint, now: now)
  }

  /// The only credential in a file, or on standard input.
  func tokenFile(_ name: String, for endpoint: Endpoint) throws -> (Secret, CredentialOrigin) {
    guard name == "-" else {
      return (try only(try PresentedCredentials.read(fromFile: name), in: name), .file(name))
    }
    if isInteractive {
      try errors.write("Paste the credential for \(endpoint.host), then press Enter and Ctrl-D.\n")
    }
    let found = try input.withoutEcho { try PresentedCredentials.read(from: input) }
    return (try only(found, in: "standard input"), .standardInput)
  }

  private func only(_ credentials: [Secret], in place: String) throws(CommandFailure) -> Secret {
    guard credentials.count == 1 else {
      credentials.forEach { $0.wipe() }
      throw CommandFailure(
        .usage,
        credentials.isEmpty ? "there is no credential in \(place)" : "there is more than one line in \(place)"
      )
    }
    return credentials[0]
  }

  /// What is wrong with an address is said of the address that was given.
  func naming<Result>(_ address: String?, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as QodryxError {
      let what = address.map { "\($0.debugDescription): " } ?? "QODRYX_URL: "
      throw CommandFailure(.usage, what + error.description)
    }
  }
}
