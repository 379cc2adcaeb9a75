import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// `/oauth/token`: gives tokens for an authorization code, a refresh token or a device code.
struct TokenController: Controller {
  let store: any OAuthStore
  let clients: ClientAuthentication

  var endpoints: [Endpoint] {
    [Endpoint(oauth: .post, OAuthPath.token, answer: answer)]
  }

  private func answer(_ request: Request, _ context: ServerContext) async throws -> Response {
    let (app, parameters) = try await clients.client(of: request, context)
    let name = try parameters.required(.grantType)
    guard let type = GrantType(rawValue: name) else {
      let known = GrantType.allCases.map(\.rawValue).joined(separator: ", ")
      throw OAuthFailure(.unsupportedGrantType, "grant_type: use one of \(known)")
    }
    let outcome =
      switch type {
      case .authorizationCode: try await redeemCode(parameters, app)
      case .refreshToken: try await refresh(parameters, app)
      case .deviceCode: try await redeemDeviceCode(parameters, app)
      }
    switch outcome {
    case .success(let tokens):
      context.visit.trace.note(tokens.grant.id)
      return .tokens(tokens)
    case .failure(let refusal):
      let failure = OAuthFailure(refusal)
      throw failure.code == .invalidGrant ? clients.limits.counted(failure, context) : failure
    }
  }

  private func redeemCode(
    _ parameters: OAuthParameters,
    _ app: App
  ) async throws -> Result<IssuedTokens, OAuthRefusal> {
    guard !app.redirectURIs.isEmpty else {
      throw OAuthFailure(.unauthorizedClient, "the app has no redirect URI: it gets no authorization codes")
    }
    let code = try parameters.required(.code)
    guard let digest = Ticket.digest(of: code) else {
      return .failure(.invalidGrant("there is no such code, or it has expired"))
    }
    return try await store.redeemCode(
      CodeRedemption(
        code: digest,
        app: app.id,
        redirectURI: parameters[.redirectURI].map { RedirectURI(rawValue: $0) },
        verifier: parameters[.codeVerifier]
      )
    )
  }

  private func refresh(
    _ parameters: OAuthParameters,
    _ app: App
  ) async throws -> Result<IssuedTokens, OAuthRefusal> {
    let text = try parameters.required(.refreshToken)
    let scopes = parameters[.scope].map { ScopeSet(joined: $0) }
    guard let token = try? Token(parsing: Secret(copying: text.utf8)), token.type == .refresh else {
      return .failure(.invalidGrant("it is not a refresh token"))
    }
    return try await store.refresh(token, by: app.id, scopes: scopes)
  }

  private func redeemDeviceCode(
    _ parameters: OAuthParameters,
    _ app: App
  ) async throws -> Result<IssuedTokens, OAuthRefusal> {
    let code = try parameters.required(.deviceCode)
    guard let digest = Ticket.digest(of: code) else {
      return .failure(.invalidGrant("there is no such device code"))
    }
    return try await store.redeemDeviceCode(digest, by: app.id)
  }
}

extension OAuthFailure {
  /// What a store has decided, in the words of the RFCs.
  init(_ refusal: OAuthRefusal) {
    switch refusal {
    case .invalidGrant(let reason): self.init(.invalidGrant, reason)
    case .invalidScope: self.init(.invalidScope, "ask for scopes that were granted, or for none")
    case .pending: self.init(.authorizationPending, "nobody has decided yet: ask again")
    case .slowDown(let interval): self.init(.slowDown, "wait \(interval) seconds between two requests")
    case .denied: self.init(.accessDenied, "the request was denied")
    case .expired: self.init(.expiredToken, "nobody has decided in time: begin again")
    }
  }
}

extension Response {
  /// The answer that holds new tokens (RFC 6749, section 5.1).
  static func tokens(_ tokens: IssuedTokens) -> Response {
    // Scopes are letters, digits and colons, so that nothing here needs escaping.
    let rest = """
      ","token_type":"Bearer","expires_in":\(IssuedTokens.accessLifetime),"scope":"\(tokens.scopes.joined)"}
      """
    var response = Response.secret(
      [Data(#"{"access_token":""#.utf8), Data(#"","refresh_token":""#.utf8), Data(rest.utf8)],
      around: [tokens.access, tokens.refresh]
    )
    response.headers[.pragma] = "no-cache"
    return response
  }
}
