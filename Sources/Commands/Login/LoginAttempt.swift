import Credentials
import Qodryx

/// A login without a token: somebody approves it, in a browser or elsewhere.
struct LoginAttempt {
  let server: Endpoint
  let scopes: ScopeSet
  let method: LoginMethod
  let session: Session

  /// Waits for the approval and keeps the login.
  ///
  /// - Throws: ``CommandFailure`` where nothing came of it; nothing has changed then.
  func perform() async throws {
    let authorization = AuthorizationServer(server, login: session.now)
    do {
      let tokens = try await tokens(authorization)
      await authorization.shutdown()
      try await session.keep(try Login(server, tokens))
    } catch {
      await authorization.shutdown()
      throw (error as? QodryxError).map(failure) ?? error
    }
  }

  private func tokens(_ authorization: AuthorizationServer) async throws -> Qodryx.OAuthTokens {
    let metadata = try await authorization.metadata()
    switch method {
    case .browser:
      return try await BrowserLogin(
        server: authorization,
        metadata: metadata,
        scopes: scopes,
        session: session
      ).tokens()
    case .device:
      return try await DeviceLogin(server: authorization, scopes: scopes, session: session).tokens()
    }
  }

  private func failure(_ error: QodryxError) -> CommandFailure {
    switch error.kind {
    case .accessDenied:
      CommandFailure(.refused, "the login was denied: nothing has changed")
    case .expiredToken, .authorizationPending, .slowDown:
      CommandFailure(.refused, "nobody approved the login in time: nothing has changed")
    case .invalidGrant:
      CommandFailure(.refused, "\(server.host) does not give the login: \(error.message)")
    case .wrongIssuer:
      CommandFailure(.refused, error.description)
    case .notFound, .malformedAnswer:
      CommandFailure(
        .refused,
        "\(server.host) offers no such login; with a personal token: qodryx auth login \(server.base) --token -"
      )
    default:
      CommandFailure(error, from: server, origin: .login)
    }
  }
}
