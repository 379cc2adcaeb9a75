import Credentials
import CredentialsTesting
import SQLiteStore

/// An app that sends people to the consent page, and what comes of it.
struct Browser {
  let store: SQLiteStore
  let app: App

  static let address = "https://retool.example/callback"
  /// RFC 7636, appendix B.
  static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

  /// Registers the app.
  init(_ store: SQLiteStore, _ name: String = "Retool") async throws {
    self.store = store
    app = try await store.register(name, redirectURIs: [Self.address, "http://127.0.0.1/cb"]).app
  }

  func begin(
    scopes: ScopeSet = [Scope(.read, .projects), Scope(.write, .projects)],
    redirectURI: String = Browser.address,
    isNamed: Bool = true,
    verifier: String? = Browser.verifier,
    state: String? = "opaque"
  ) async throws -> BegunAuthorization {
    try await store.beginAuthorization(
      AuthorizationRequest(
        app: app.id,
        redirectURI: RedirectURI(rawValue: redirectURI),
        namedRedirectURI: isNamed,
        scopes: scopes,
        state: state,
        challenge: verifier.flatMap(CodeChallenge.init(of:)),
        address: "203.0.113.7",
        device: ""
      )
    )
  }

  func approve(_ begun: BegunAuthorization, scopes: ScopeSet? = nil) async throws {
    _ = try await store.approve(
      begun.approval.id,
      code: begun.code,
      scopes: scopes ?? begun.approval.scopes,
      for: "ops1",
      by: .ops1
    )
  }

  func takeCode(_ begun: BegunAuthorization) async throws -> IssuedCode? {
    try await store.takeCode(ticket: begun.ticket.digest)
  }

  /// The code of an authorization that somebody has approved.
  func code(
    redirectURI: String = Browser.address,
    isNamed: Bool = true,
    verifier: String? = Browser.verifier
  ) async throws -> Secret? {
    let begun = try await begin(redirectURI: redirectURI, isNamed: isNamed, verifier: verifier)
    try await approve(begun)
    return try await takeCode(begun)?.code
  }

  func redeem(
    _ code: Secret?,
    as client: AppID? = nil,
    redirectURI: String? = Browser.address,
    verifier: String? = Browser.verifier
  ) async throws -> Result<IssuedTokens, OAuthRefusal> {
    guard let code else { return .failure(.pending) }
    return try await store.redeemCode(
      CodeRedemption(
        code: code.digest,
        app: client ?? app.id,
        redirectURI: redirectURI.map(RedirectURI.init(rawValue:)),
        verifier: verifier
      )
    )
  }
}

extension Result<IssuedTokens, OAuthRefusal> {
  var refusal: OAuthRefusal? {
    if case .failure(let refusal) = self { refusal } else { nil }
  }

  var isInvalidGrant: Bool {
    if case .failure(.invalidGrant) = self { true } else { false }
  }
}

extension SQLiteStore {
  func refresh(
    _ tokens: IssuedTokens,
    as app: AppID = .commandLine,
    scopes: ScopeSet? = nil
  ) async throws -> Result<IssuedTokens, OAuthRefusal> {
    try await refresh(Token(parsing: tokens.refresh), by: app, scopes: scopes)
  }

  /// Whether a request with the access token is accepted now.
  func accepts(_ tokens: IssuedTokens) async throws -> Bool {
    switch try principal(for: tokens.access) {
    case .success: true
    case .failure: false
    }
  }

  /// The newest event.
  func lastEvent() async throws -> AuditEvent? {
    try await auditEvents(AuditQuery(limit: 1)).events.first
  }
}
