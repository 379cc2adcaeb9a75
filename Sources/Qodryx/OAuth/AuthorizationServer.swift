package import Credentials
package import FoundationEssentials

/// The OAuth part of a server, as one client sees it (RFC 6749).
///
/// Nothing is sent twice: whether a code or a refresh token was taken is not known after a failure.
package final class AuthorizationServer: Sendable {
  package let endpoint: Endpoint
  private let transport: Transport
  private let clientID: String
  private let clientSecret: Secret?
  private let now: @Sendable () -> Date

  /// - Parameter clientSecret: nil for a public client.
  package init(
    _ endpoint: Endpoint,
    clientID: String,
    clientSecret: Secret? = nil,
    options: Transport.Options = .init(),
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.endpoint = endpoint
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.now = now
    transport = Transport(endpoint: endpoint, source: nil, options: options)
  }

  /// Ends the connections.
  package func shutdown() async {
    await transport.shutdown()
  }

  /// What the server says about itself (RFC 8414).
  ///
  /// - Throws: ``QodryxError``, of the kind `wrongIssuer` where it says that it is another server: its answers could
  ///   send a code where it does not belong (RFC 9700, section 4.4).
  package func metadata() async throws -> ServerMetadata {
    let call = Call(.get, ".well-known", "oauth-authorization-server").answeredShortly()
    let metadata = try await transport.send(call).record(ServerMetadata.self)
    guard (try? Endpoint(metadata.issuer)) == endpoint else {
      throw QodryxError(
        .wrongIssuer,
        "The server at \(endpoint.base) says that it is \(metadata.issuer)",
        details: "use that address, if you trust it"
      )
    }
    return metadata
  }

  /// Changes an authorization code for tokens (RFC 6749, section 4.1.3).
  ///
  /// - Parameters:
  ///   - verifier: whose challenge went with the authorization request (RFC 7636).
  ///   - redirectURI: the one of the authorization request.
  package func tokens(
    redeeming code: String,
    verifier: String,
    redirectURI: String
  ) async throws -> Qodryx.OAuthTokens {
    var form = FormBody()
    form.add("grant_type", "authorization_code")
    form.add("code", code)
    form.add("redirect_uri", redirectURI)
    form.add("code_verifier", verifier)
    return try await tokens(form)
  }

  /// Changes a refresh token for new tokens (RFC 6749, section 6).
  package func tokens(refreshing token: Secret) async throws -> Qodryx.OAuthTokens {
    var form = FormBody()
    form.add("grant_type", "refresh_token")
    form.add("refresh_token", token)
    return try await tokens(form)
  }

  /// Changes a device code for tokens, once somebody has approved it (RFC 8628, section 3.4).
  ///
  /// - Throws: ``QodryxError`` of the kind `authorizationPending`, `slowDown`, `accessDenied` or `expiredToken`.
  package func tokens(for device: DeviceAuthorization) async throws -> Qodryx.OAuthTokens {
    var form = FormBody()
    form.add("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
    form.add("device_code", device.deviceCode)
    return try await tokens(form)
  }

  /// Asks for a device's access (RFC 8628, section 3.1).
  ///
  /// - Parameter name: where it runs, for the one who approves it.
  package func beginDevice(scopes: [Scope], name: String) async throws -> DeviceAuthorization {
    var form = FormBody()
    form.add("scope", scopes.map(\.rawValue).joined(separator: " "))
    form.add("device_name", name)
    return try await send(form, to: "device_authorization").deviceAuthorization()
  }

  /// Ends a token; a refresh token with everything that came from it (RFC 7009).
  package func revoke(_ token: Secret) async throws {
    var form = FormBody()
    form.add("token", token)
    _ = try await send(form, to: "revoke")
  }

  private func tokens(_ form: FormBody) async throws -> Qodryx.OAuthTokens {
    let begin = now()
    return try await send(form, to: "token").tokens(since: begin)
  }

  /// Sends a form with who the client is (RFC 6749, section 2.3.1).
  private func send(_ form: FormBody, to name: String) async throws -> Answer {
    var form = form
    form.add("client_id", clientID)
    form.add("client_secret", clientSecret)
    return try await transport.send(Call(.post, "oauth", name).sending(form).answeredShortly())
  }
}
