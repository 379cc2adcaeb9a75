import Credentials
import FoundationEssentials
import Hummingbird

/// Finds out which app asks, at the endpoints that apps ask themselves (RFC 6749, section 2.3).
struct ClientAuthentication: Sendable {
  let store: any OAuthStore
  let limits: OAuthLimits
  /// The longest body in bytes.
  let bodyLimit: Int

  /// What an app calls itself, and what it proves itself with.
  private struct Claim {
    let id: AppID
    /// nil for an app that has none.
    let secret: String?
  }

  /// The app behind a request, proven where it has a secret, and what it has sent.
  ///
  /// - Throws: ``OAuthFailure``; ``RequestFailure`` for a body that is too long; `KeyStoreError`.
  func client(
    of request: Request,
    _ context: ServerContext
  ) async throws -> (app: App, parameters: OAuthParameters) {
    let parameters = try await OAuthParameters(bodyOf: request, limit: bodyLimit)
    let claim: Claim
    do throws(OAuthFailure) {
      claim = try Self.claim(request, parameters)
    } catch {
      throw error.code == .invalidClient ? limits.counted(error, context) : error
    }
    guard let app = try await store.client(claim.id) else {
      throw limits.counted(.invalidClient("there is no such client"), context)
    }
    if let problem = try await problem(of: claim, app) {
      throw limits.counted(.invalidClient(problem), context)
    }
    return (app, parameters)
  }

  /// Why the client is not who it says; nil where it is.
  private func problem(of claim: Claim, _ app: App) async throws(KeyStoreError) -> String? {
    switch (app.kind, claim.secret) {
    case (.public, nil): return nil
    case (.public, _?): return "the client is public: it has no secret to send"
    case (.confidential, nil): return "the client has to send its secret"
    case (.confidential, let secret?):
      guard let token = try? Token(parsing: Secret(copying: secret.utf8)),
        token.type == .clientSecret, try await store.isSecret(token, of: app.id)
      else { return "the client secret is wrong" }
      return nil
    }
  }

  /// Reads `client_secret_basic`, `client_secret_post`, or a public client's `client_id`.
  private static func claim(
    _ request: Request,
    _ parameters: OAuthParameters
  ) throws(OAuthFailure) -> Claim {
    let fields = request.headers[values: .authorization]
    guard fields.count <= 1 else {
      throw OAuthFailure(.invalidRequest, "there are several Authorization headers")
    }
    let named = parameters[.clientID]
    guard let field = fields.first else {
      guard let named else { throw .invalidClient("client_id is missing") }
      return Claim(id: AppID(rawValue: named), secret: parameters[.clientSecret])
    }
    guard let (id, secret) = basic(field) else {
      throw .invalidClient("use Authorization: Basic with the client's identifier and secret")
    }
    guard parameters[.clientSecret] == nil else {
      throw OAuthFailure(.invalidRequest, "the client secret was sent twice: in the header and in the body")
    }
    guard named == nil || named == id else {
      throw OAuthFailure(.invalidRequest, "client_id is another one than in the Authorization header")
    }
    return Claim(id: AppID(rawValue: id), secret: secret.isEmpty ? nil : secret)
  }

  /// The two halves of `Basic …`, each decoded as a form has it (RFC 6749, section 2.3.1).
  private static func basic(_ field: String) -> (id: String, secret: String)? {
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let bytes = Data(base64Encoded: String(parts[1].trimming(" "))),
      let text = String(validating: bytes, as: UTF8.self),
      let colon = text.firstIndex(of: ":"),
      let id = PercentCoding.decoded(text[..<colon], plusIsBlank: true),
      let secret = PercentCoding.decoded(text[text.index(after: colon)...], plusIsBlank: true),
      !id.isEmpty
    else { return nil }
    return (id, secret)
  }
}
