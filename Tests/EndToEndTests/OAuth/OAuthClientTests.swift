import ProgramTesting
import Testing

/// OAuth clients that are not the project's own, from PyPI.
@Suite(.serialized, .enabled(if: PythonEnvironment.shared != nil, PythonEnvironment.advice))
struct OAuthClientTests {
  let store: OwnStore
  let server: OwnServer

  init() throws {
    store = try OwnStore()
    server = try OwnServer(store)
  }

  private func app(isPublic: Bool) throws -> RegisteredApp {
    isPublic
      // The port of a native app is free (RFC 8252, section 7.3).
      ? try store.register("desk", redirectURI: "http://127.0.0.1/callback", isPublic: true)
      : try store.register("wiki")
  }

  /// Runs a client to its end.
  private func run(_ program: String, as app: RegisteredApp, method: String = "") throws {
    let python = try #require(PythonEnvironment.shared)
    var variables = store.environment
    variables["URL"] = server.url
    variables["QODRYX"] = try BuiltProgram.path
    variables["CLIENT_ID"] = app.id
    variables["CLIENT_SECRET"] = app.secret
    variables["REDIRECT_URI"] = app.redirectURI.replacing("127.0.0.1/", with: "127.0.0.1:49152/")
    variables["METHOD"] = method
    // Both libraries want TLS unless they are told that the server is on this host.
    variables["OAUTHLIB_INSECURE_TRANSPORT"] = "1"
    variables["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    let result = try python.run("python", ["-c", program], variables: variables, home: store.folder)

    #expect(result.output == "done\n", "\(result.errors)\(server.daemon.printed)")
    #expect(try store.hasIntactChain())
  }

  @Test(arguments: ["client_secret_basic", "client_secret_post", "none"])
  func authlibGetsRefreshesExaminesAndRevokesTokens(_ method: String) throws {
    try run(OAuthClientPrograms.authlib, as: app(isPublic: method == "none"), method: method)
  }

  @Test(arguments: [false, true])
  func requestsOAuthlibRenewsByItselfAndReuseEndsTheGrant(isPublic: Bool) throws {
    try run(OAuthClientPrograms.requestsOAuthlib, as: app(isPublic: isPublic))

    let audit = try store.run("audit", "list", "--json")
    #expect(audit.output.contains("oauth.refresh_reused"), "\(audit.errors)")
  }

  @Test func deviceIsToldToWaitToSlowDownAndWhatWasDecided() throws {
    try run(OAuthClientPrograms.device, as: app(isPublic: true))
  }
}
