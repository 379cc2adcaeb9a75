import Credentials
import Hummingbird
import QodryxAPI

/// `/oauth/revoke` and `/oauth/introspect`: an app gives up its tokens, or asks about them.
struct TokenFactsController: Controller {
  let store: any OAuthStore
  let clients: ClientAuthentication
  let address: PublicAddress

  var endpoints: [Endpoint] {
    [
      Endpoint(oauth: .post, OAuthPath.revoke, answer: revoke),
      Endpoint(oauth: .post, OAuthPath.introspect, answer: introspect),
    ]
  }

  /// RFC 7009. A token that does not work any more, or never did, is as good as revoked.
  private func revoke(_ request: Request, _ context: ServerContext) async throws -> Response {
    let (app, parameters) = try await clients.client(of: request, context)
    if let token = Self.token(try parameters.required(.token)) {
      guard token.type == .access || token.type == .refresh else {
        throw OAuthFailure(.unsupportedTokenType, "a \(token.type.title) is not revoked here")
      }
      try await store.revokeToken(token, by: app.id, from: context.visit.client.description)
    }
    return Response(status: .ok)
  }

  /// RFC 7662. Only an app that can prove itself may ask: everybody knows a public one's identifier.
  private func introspect(_ request: Request, _ context: ServerContext) async throws -> Response {
    let (app, parameters) = try await clients.client(of: request, context)
    guard app.kind == .confidential else {
      throw OAuthFailure.invalidClient("an app without a secret cannot ask about tokens")
    }
    guard let token = Self.token(try parameters.required(.token)),
      let facts = try await store.introspect(token, by: app.id)
    else {
      return .json(TokenFactsRecord.inactive)
    }
    return .json(TokenFactsRecord(facts, issuer: address.url.text))
  }

  /// nil for text that was never a credential.
  private static func token(_ text: String) -> Token? {
    try? Token(parsing: Secret(copying: text.utf8))
  }
}
