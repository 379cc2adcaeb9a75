import Credentials
import Hummingbird
import QodryxAPI

/// `GET /oauth/authorize`: an app sends a browser here (RFC 6749, section 4.1.1).
struct AuthorizationController: Controller {
  let store: any OAuthStore
  let limits: OAuthLimits
  let address: PublicAddress

  private static let query: [QueryName] = [
    .clientID, .redirectURI, .responseType, .scope, .state, .codeChallenge, .codeChallengeMethod, .deviceName,
  ]

  var endpoints: [Endpoint] {
    [Endpoint(oauth: .get, OAuthPath.authorize, form: .page, query: Self.query, answer: begin)]
  }

  /// Who asks, and where the browser goes back to: until both are certain, it goes nowhere.
  private struct Origin {
    let app: App
    let redirectURI: RedirectURI
    let namedRedirectURI: Bool
  }

  private func begin(_ request: Request, _ context: ServerContext) async throws -> Response {
    try request.requireGet()
    let parameters = try OAuthParameters(form: request.uri.query ?? "")
    let origin = try await origin(of: parameters)
    let begun: BegunAuthorization
    do {
      let order = try order(parameters, origin, context)
      try limits.countAccessRequest(context)
      begun = try await store.beginAuthorization(order)
    } catch let failure as OAuthFailure {
      context.visit.trace.note(refusal: failure.code.rawValue)
      return .redirect(
        to: origin.redirectURI,
        failure,
        state: parameters.isRepeated(.state) ? nil : try? parameters.state(),
        issuer: address.url.text
      )
    }
    let cookie = BrowserTicket(begun.ticket).cookie(
      for: .authorization,
      isEncrypted: address.url.isEncrypted
    )
    return Response(status: .seeOther, headers: [.location: OAuthPath.consent, .setCookie: cookie])
  }

  /// - Throws: ``OAuthFailure``, which is shown and never sent on.
  private func origin(of parameters: OAuthParameters) async throws -> Origin {
    for name in [OAuthParameter.clientID, .redirectURI] where parameters.isRepeated(name) {
      throw OAuthFailure(.invalidRequest, "The link is broken: \(name.rawValue) is there twice.")
    }
    guard let id = parameters[.clientID], let app = try await store.client(AppID(rawValue: id)) else {
      throw OAuthFailure(.invalidClient, "No app with this client_id is registered here.")
    }
    guard let text = parameters[.redirectURI] else {
      guard app.redirectURIs.count == 1, let only = app.redirectURIs.first else {
        throw OAuthFailure(.invalidRequest, "The link does not say where to go back to (redirect_uri).")
      }
      return Origin(app: app, redirectURI: only, namedRedirectURI: false)
    }
    let uri = RedirectURI(rawValue: text)
    guard app.allows(uri) else {
      let reason = "The app is not registered for the address that the link would send you to (redirect_uri)."
      throw OAuthFailure(.invalidRequest, "\(reason) Nothing was sent there.")
    }
    return Origin(app: app, redirectURI: uri, namedRedirectURI: true)
  }

  private func order(
    _ parameters: OAuthParameters,
    _ origin: Origin,
    _ context: ServerContext
  ) throws(OAuthFailure) -> AuthorizationRequest {
    if let name = parameters.repeated { throw OAuthFailure(.invalidRequest, "\(name) is there twice") }
    guard try parameters.required(.responseType) == "code" else {
      throw OAuthFailure(.unsupportedResponseType, "response_type: use code")
    }
    return AuthorizationRequest(
      app: origin.app.id,
      redirectURI: origin.redirectURI,
      namedRedirectURI: origin.namedRedirectURI,
      scopes: try parameters.scopes(allowedFor: origin.app),
      state: try parameters.state(),
      challenge: try challenge(parameters, of: origin.app),
      address: context.visit.client.description,
      device: try parameters.deviceName()
    )
  }

  /// - Throws: ``OAuthFailure`` for a challenge of another method than S256, and for a public app without one
  ///   (RFC 9700, section 2.1.1).
  private func challenge(
    _ parameters: OAuthParameters,
    of app: App
  ) throws(OAuthFailure) -> CodeChallenge? {
    let method = parameters[.codeChallengeMethod]
    guard let text = parameters[.codeChallenge] else {
      guard app.kind == .confidential, method == nil else { throw .missing(.codeChallenge) }
      return nil
    }
    // Without a method it would be "plain", which protects from nobody who can read the request.
    guard method == "S256" else {
      throw OAuthFailure(.invalidRequest, "code_challenge_method: use S256")
    }
    guard let challenge = CodeChallenge(rawValue: text) else {
      throw OAuthFailure(.invalidRequest, "code_challenge: it is not a SHA-256 in base64url")
    }
    return challenge
  }
}

extension Request {
  /// A look at the page changes something: a question about its head alone must not.
  ///
  /// - Throws: ``RequestFailure`` with 405.
  func requireGet() throws(RequestFailure) {
    guard method == .head else { return }
    throw RequestFailure(.methodNotAllowed, "use GET", headers: [.allow: "GET"])
  }
}
