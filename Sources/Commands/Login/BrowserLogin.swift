import Credentials
import FoundationEssentials
import Qodryx

/// A login in a browser on this machine, which comes back to a port that listens here (RFC 8252): the authorization
/// code grant with PKCE.
struct BrowserLogin {
  let server: AuthorizationServer
  let metadata: ServerMetadata
  let scopes: ScopeSet
  let session: Session

  /// Longer than a server waits for somebody who decides.
  private static let patience = Duration.seconds(900)

  /// Opens the browser and waits until it comes back.
  ///
  /// - Throws: ``CommandFailure`` where access was denied, or the answer is not the server's; what the connection
  ///   throws.
  func tokens() async throws -> Qodryx.OAuthTokens {
    let answer = BrowserAnswer(issuer: metadata.issuer, state: random())
    let verifier = random()
    let answered = try await LoopbackListener.wait(patience: Self.patience, session.waiting) {
      answer.read($0)
    } onListening: { port in
      let redirectURI = "http://127.0.0.1:\(port)\(BrowserAnswer.path)"
      try show(try address(redirectURI, state: answer.state, verifier: verifier))
      return redirectURI
    }
    guard let (code, redirectURI) = answered else {
      throw CommandFailure(.refused, "the browser did not come back in time: nothing has changed")
    }
    return try await server.tokens(redeeming: code.get(), verifier: verifier, redirectURI: redirectURI)
  }

  private func show(_ address: String) throws(StreamError) {
    let isOpen = session.openBrowser(address)
    try session.tell(
      [
        isOpen
          ? "Your browser opens to log in. If it does not, open this:"
          : "Open this in a browser on this machine:",
        "", "  \(SafeText.line(address))", "",
        "Waiting for the browser. Ctrl-C gives up; nothing is kept. Without a browser here: add --device",
      ],
      unless: false
    )
  }

  /// - Throws: ``CommandFailure`` for an endpoint that is not on the server itself.
  private func address(
    _ redirectURI: String,
    state: String,
    verifier: String
  ) throws(CommandFailure) -> String {
    guard let challenge = CodeChallenge(of: verifier),
      metadata.authorizationEndpoint.hasPrefix(server.endpoint.base + "/"),
      !metadata.authorizationEndpoint.contains(where: { $0 == "?" || $0 == "#" })
    else {
      throw CommandFailure(.refused, "\(server.endpoint.host) names a page for logins that is not its own")
    }
    let query = [
      ("response_type", "code"),
      ("client_id", AppID.commandLine.rawValue),
      ("redirect_uri", redirectURI),
      ("scope", scopes.joined),
      ("state", state),
      ("code_challenge", challenge.rawValue),
      ("code_challenge_method", "S256"),
      ("device_name", session.hostName),
    ]
    let text = query.map { "\($0)=\(PercentEncoding.text($1))" }.joined(separator: "&")
    return "\(metadata.authorizationEndpoint)?\(text)"
  }

  /// About 256 bits: a verifier (RFC 7636, section 4.1) or a state.
  private func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return Ticket.issue(using: &generator).withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
