import Credentials
import FoundationEssentials
import QodryxAPI

/// A client of the QODRYX API.
///
/// Initialize with an API key, from `QODRYX_API_KEY` unless it is given, and make authenticated requests:
///
///     import Qodryx
///
///     let client = try Qodryx()
///     let projects = try await client.projects.list()
///
/// A client may be used by many tasks at once; make one and keep it. It never prints its key. Requests honour
/// cancellation. Those that are safe to repeat are repeated on 429 and 503, with growing pauses and not before the
/// server's `Retry-After`.
///
/// Keep your API keys secure: store them in environment variables, never in code; use the minimum required scopes
/// for each key; use separate keys for different environments.
public final class Qodryx: Sendable {
  /// For targets of this package that ask for more than the SDK offers.
  package let transport: Transport

  /// A client with an API key, a personal token or an OAuth access token.
  ///
  ///     let client = try Qodryx(apiKey: key, baseURL: "https://qodryx.example.com")
  ///
  /// - Parameters:
  ///   - apiKey: the credential; without it, the environment's `QODRYX_API_KEY`.
  ///   - baseURL: the server's address; without it, the environment's `QODRYX_URL` or else `https://api.qodryx.com`.
  ///     Plain `http` is accepted for the machine's own loopback address alone.
  ///   - timeout: for each attempt of a request, until its answer is complete: more than 0, at most a day.
  ///
  /// The server's certificate must come from an authority that the system trusts, or that is in the file which the
  /// environment's `SSL_CERT_FILE` names.
  ///
  /// - Throws: ``QodryxError`` of the kind `missingKey`, `malformedKey`, `malformedURL`, `insecureURL` or, for a
  ///   timeout that is none, `invalidValue`.
  public convenience init(
    apiKey: String? = nil,
    baseURL: String? = nil,
    timeout: Duration = .seconds(30)
  ) throws(QodryxError) {
    try self.init(
      apiKey: apiKey,
      baseURL: baseURL,
      timeout: timeout,
      environment: ProcessInfo.processInfo.environment
    )
  }

  /// ``init(apiKey:baseURL:timeout:)`` in a given environment.
  package convenience init(
    apiKey: String? = nil,
    baseURL: String? = nil,
    timeout: Duration = .seconds(30),
    environment: [String: String]
  ) throws(QodryxError) {
    let key = (apiKey ?? environment["QODRYX_API_KEY"])?.trimmed
    guard let key, !key.isEmpty else {
      throw QodryxError(
        .missingKey,
        "There is no API key",
        details: "set QODRYX_API_KEY, or give apiKey: the dashboard issues keys under Create API key"
      )
    }
    guard timeout > .zero, timeout <= .seconds(86_400) else {
      throw QodryxError(.invalidValue, "The timeout must be more than 0 seconds and at most a day")
    }
    let source = try FixedCredential(Secret(copying: Array(key.utf8)))
    let named = baseURL ?? environment["QODRYX_URL"].flatMap { $0.isEmpty ? nil : $0 }
    var options = Transport.Options(environment: environment)
    options.timeout = timeout
    self.init(endpoint: try Endpoint(named ?? Endpoint.standard), source: source, options: options)
  }

  /// A client of an app that acts for a person, at the server of its credential.
  ///
  /// - Parameters:
  ///   - oauth: renews its access token by itself.
  ///   - timeout: for each attempt of a request, until its answer is complete.
  public convenience init(oauth: OAuthCredential, timeout: Duration = .seconds(30)) {
    var options = Transport.Options()
    options.timeout = timeout
    self.init(endpoint: oauth.endpoint, source: oauth.source, options: options)
  }

  /// A client that takes its credential from a source that may renew it.
  package init(endpoint: Endpoint, source: any CredentialSource, options: Transport.Options = .init()) {
    transport = Transport(endpoint: endpoint, source: source, options: options)
  }

  /// Projects: the credential needs `read:projects` or `write:projects`.
  public var projects: Projects { Projects(transport: transport) }

  /// API keys: the credential must be a person's, with `read:keys` or `write:keys`.
  public var apiKeys: APIKeys { APIKeys(transport: transport) }

  /// Personal access tokens of the person behind the credential.
  public var personalTokens: PersonalTokens { PersonalTokens(transport: transport) }

  /// Registered OAuth apps: the credential must be a person's, with `read:keys` or `write:keys`.
  public var apps: Apps { Apps(transport: transport) }

  /// What people have allowed apps: the credential must be a person's, with `read:keys` or `write:keys`.
  public var grants: Grants { Grants(transport: transport) }

  /// Apps and logins that wait for somebody to decide: the credential must be a person's, with `read:keys` or
  /// `write:keys`.
  public var approvals: Approvals { Approvals(transport: transport) }

  /// The audit log: the credential must be a person's, with `read:keys`.
  public var audit: Audit { Audit(transport: transport) }

  /// Who is behind the credential, and what it may do.
  ///
  /// - Throws: ``QodryxError``.
  public func user() async throws -> User {
    User(try await transport.send(Call(.get, "v1", "user")).record(UserRecord.self))
  }

  /// Ends the client's connections. A client that is simply let go of does so by itself.
  public func shutdown() async {
    await transport.shutdown()
  }
}

extension Qodryx: CustomStringConvertible, CustomReflectable {
  public var description: String { "Qodryx(\(transport.endpoint.base))" }
  /// Without the credential.
  public var customMirror: Mirror { Mirror(self, children: ["baseURL": transport.endpoint.base]) }
}

extension String {
  /// Without the blanks and line ends that come along when a key is copied.
  fileprivate var trimmed: String {
    let head = drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }
}
