import Foundation
import ProgramTesting
import Testing

/// The OAuth flow of the document, word for word but for hosts and values.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct DocumentFlowTests {
  private static let authorization = """
    https://auth.qodryx.com/oauth/authorize?
      client_id=YOUR_CLIENT_ID&
      redirect_uri=YOUR_REDIRECT_URI&
      response_type=code&
      scope=read:projects write:workflows&
      state=RANDOM_STATE_STRING
    """

  private static let exchange = """
    {
      "client_id": "YOUR_CLIENT_ID",
      "client_secret": "YOUR_CLIENT_SECRET",
      "code": "AUTHORIZATION_CODE",
      "redirect_uri": "YOUR_REDIRECT_URI",
      "grant_type": "authorization_code"
    }
    """

  private static let refresh = """
    {
      "client_id": "YOUR_CLIENT_ID",
      "client_secret": "YOUR_CLIENT_SECRET",
      "refresh_token": "qx_refresh_xyz789...",
      "grant_type": "refresh_token"
    }
    """

  private struct Grants: Decodable {
    let data: [Grant]

    struct Grant: Decodable {
      let id: String
      let scopes: [String]
    }
  }

  private struct Refusal: Decodable {
    let error: Content

    struct Content: Decodable {
      let code: String
      let message: String
      let details: String
    }
  }

  let store: OwnStore
  let server: OwnServer
  let app: RegisteredApp

  init() throws {
    store = try OwnStore()
    app = try store.register("Retool")
    server = try OwnServer(store)
  }

  private func filled(_ text: String) throws -> String {
    text.replacing("YOUR_CLIENT_ID", with: app.id)
      .replacing("YOUR_CLIENT_SECRET", with: try #require(app.secret))
      .replacing("YOUR_REDIRECT_URI", with: app.redirectURI)
  }

  /// The page of the first step. The example is an address on several lines, and a browser writes a blank
  /// as `%20`.
  private func openPage() throws -> ConsentForm {
    let address = try filled(Self.authorization).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined()
      .replacing("https://auth.qodryx.com", with: server.url)
      .replacing(" ", with: "%20")
    return try ConsentForm(address, in: CookieBrowser(in: store.folder), on: server)
  }

  /// `POST https://auth.qodryx.com/oauth/token`
  private func post(_ body: String) throws -> Answer {
    try server.ask("/oauth/token", "--header", "Content-Type: application/json", "--data", body)
  }

  private func check(_ answer: Answer) throws -> TokenAnswer {
    try #require(answer.status == 200, "\(answer.body)")
    #expect(answer["cache-control"] == "no-store")
    let tokens = try answer.decoded(TokenAnswer.self)
    #expect(tokens.accessToken.hasPrefix("qx_oauth_"))
    #expect(tokens.refreshToken.hasPrefix("qx_refresh_"))
    #expect(tokens.tokenType == "Bearer" && tokens.expiresIn == 3600)
    #expect(tokens.scope == "read:projects write:workflows")
    return tokens
  }

  /// The second and the third step, and the refresh.
  ///
  /// - Returns: what the refresh gave.
  private func redeem(_ page: ConsentForm) throws -> TokenAnswer {
    let brought = try page.comeBack(to: app)
    #expect(brought["state"] == "RANDOM_STATE_STRING" && brought["iss"] == server.url)
    let code = try #require(brought["code"])
    let first = try check(
      try post(filled(Self.exchange).replacing("AUTHORIZATION_CODE", with: code))
    )
    #expect(try server.ask("/v1/projects", as: first.accessToken).status == 200)
    let second = try check(
      try post(filled(Self.refresh).replacing("qx_refresh_xyz789...", with: first.refreshToken))
    )
    #expect(second.accessToken != first.accessToken && second.refreshToken != first.refreshToken)
    for token in [first.accessToken, second.accessToken] {
      #expect(try server.ask("/v1/projects", as: token).status == 200)
    }
    return second
  }

  private func grant() throws -> Grants.Grant {
    let listed = try store.run("apps", "grants", "--json")
    let grants = try JSONDecoder().decode(Grants.self, from: Data(listed.output.utf8)).data
    return try #require(grants.count == 1 ? grants.first : nil)
  }

  @Test func codeTypedInATerminalApprovesTheThreeSteps() throws {
    let page = try openPage()
    #expect(page.scopes == ["read:projects", "write:workflows"])
    #expect(try page.look().status == 200)
    let approved = try store.run("approvals", "approve", page.code)
    #expect(approved.status == .exited(0), "\(approved.errors)")

    let tokens = try redeem(page)

    let revoked = try store.run("apps", "revoke-grant", try grant().id, "--reason", "test", "--yes")
    #expect(revoked.status == .exited(0), "\(revoked.errors)")
    let refused = try server.ask("/v1/projects", as: tokens.accessToken)
    #expect(refused.status == 401)
    let error = try refused.decoded(Refusal.self).error
    #expect(error.code == "unauthorized")
    #expect(error.message == "Invalid API key provided")
    #expect(error.details == "The access token 'qx_oauth_...' does not exist or has been revoked")
    let late = try post(filled(Self.refresh).replacing("qx_refresh_xyz789...", with: tokens.refreshToken))
    #expect(late.status == 400)
    #expect(late.body.contains(#""invalid_grant""#))
    #expect(try store.hasIntactChain())
  }

  @Test func personalTokenOnThePageApprovesTheThreeSteps() throws {
    let person = try store.createAdministrator()
    let page = try openPage()

    let answered = try page.allow(as: person)
    #expect(answered.status == 303 && answered["location"] == "/oauth/authorize/wait", "\(answered.body)")
    let tokens = try redeem(page)

    // The token of the person stays with the server: the app acts with its own.
    #expect(try grant().scopes == ["read:projects", "write:workflows"])
    #expect(try server.ask("/v1/api-keys", as: tokens.accessToken).status == 403)
    #expect(server.stop() == .exited(0))
    for secret in [tokens.accessToken, tokens.refreshToken, person, try #require(app.secret)] {
      #expect(!server.daemon.printed.contains(secret.suffix(38)))
      #expect(store.files(holding: String(secret.suffix(38))) == [])
    }
  }

  @Test func whatAnotherProcessTakesFromAnAppIsGoneAtTheNextRequest() throws {
    let page = try openPage()
    #expect(try store.run("approvals", "approve", page.code).status == .exited(0))
    let tokens = try redeem(page)
    let refresh = try filled(Self.refresh).replacing("qx_refresh_xyz789...", with: tokens.refreshToken)
    let verify = "/v1/verify?scope=write:workflows"
    let verified = try server.ask(verify, as: tokens.accessToken)
    let id = try grant().id
    #expect(verified.status == 200 && verified["x-qodryx-key-id"] == id)

    #expect(try store.run("apps", "rotate-secret", app.id, "--yes").status == .exited(0))
    let stale = try post(refresh)
    #expect(stale.status == 401 && stale.body.contains(#""invalid_client""#), "\(stale.body)")
    #expect(try server.ask(verify, as: tokens.accessToken).status == 200)

    let deleted = try store.run("apps", "delete", app.id, "--yes")
    #expect(deleted.status == .exited(0), "\(deleted.errors)")
    #expect(try server.ask(verify, as: tokens.accessToken).status == 401)
    #expect(try server.ask("/v1/projects", as: tokens.accessToken).status == 401)
    let gone = try post(refresh)
    #expect(gone.status == 401 && gone.body.contains(#""invalid_client""#), "\(gone.body)")
  }

  @Test func metadataLeadsToEveryEndpoint() throws {
    let answer = try server.ask("/.well-known/oauth-authorization-server")

    #expect(answer.status == 200 && answer["content-type"]?.hasPrefix("application/json") == true)
    let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
    let metadata = try #require(object as? [String: Any])
    #expect(metadata["issuer"] as? String == server.url)
    #expect(metadata["authorization_endpoint"] as? String == "\(server.url)/oauth/authorize")
    #expect(metadata["code_challenge_methods_supported"] as? [String] == ["S256"])
    #expect(metadata["authorization_response_iss_parameter_supported"] as? Bool == true)
    for name in ["token", "device_authorization", "revocation", "introspection"] {
      let endpoint = try #require(metadata["\(name)_endpoint"] as? String)
      let unnamed = try Curl.ask(endpoint, ["--data", "token=none"])
      #expect(unnamed.status == 401, "\(endpoint)")
      #expect(unnamed["www-authenticate"] == #"Basic realm="qodryx""#)
      #expect(unnamed.body.contains(#""invalid_client""#))
    }
  }
}
