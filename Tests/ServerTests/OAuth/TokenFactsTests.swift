import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SQLiteStore
import Testing

@testable import Server

/// Revocation (RFC 7009), introspection (RFC 7662) and metadata (RFC 8414).
@Suite struct TokenFactsTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  private func ask(_ visitor: Visitor, _ path: String, _ token: String, as client: Client) async throws
    -> Answer
  {
    try await visitor.post("/oauth/\(path)", client.credentials + [Parameter("token", token)])
  }

  @Test func anAccessTokenIsGivenUpAloneAndARefreshTokenWithAllOfThem() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let tokens = try await Consent(client).tokens(by: person, in: visitor)
      #expect(try await ask(visitor, "revoke", tokens.access, as: client).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: tokens.access).status == 401)
      let next = try await visitor.refresh(tokens.refresh, by: client)
      let access = try #require(next.string("access_token"))
      let refresh = try #require(next.string("refresh_token"))
      #expect(try await ask(visitor, "revoke", refresh, as: client).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: access).status == 401)
      #expect(try await visitor.refresh(refresh, by: client).string("error") == "invalid_grant")
    }
  }

  @Test func nobodyLearnsAnythingByGivingUpTokens() async throws {
    let client = try await stage.register()
    let other = try await stage.register("Other")
    let person = try await stage.person()
    try await stage.serve { visitor in
      let tokens = try await Consent(client).tokens(by: person, in: visitor)
      for token in [tokens.access, tokens.refresh, "nonsense"] {
        #expect(try await ask(visitor, "revoke", token, as: other).status == 200)
      }
      #expect(try await visitor.send(.get, "/v1/user", as: tokens.access).status == 200)
      let key = try await ask(visitor, "revoke", person, as: client)
      #expect(key.status == 400)
      #expect(key.string("error") == "unsupported_token_type")
      #expect(try await visitor.send(.get, "/v1/user", as: person).status == 200)
      let missing = try await visitor.post("/oauth/revoke", client.credentials)
      #expect(missing.string("error") == "invalid_request")
      let unknown = Client(id: client.id, secret: "wrong", redirectURI: "")
      #expect(try await ask(visitor, "revoke", tokens.access, as: unknown).status == 401)
    }
  }

  @Test func aPublicAppGivesUpItsTokens() async throws {
    let person = try await stage.person()
    try await stage.serve { visitor in
      let tokens = try await Consent(.commandLine).withChallenge.tokens(by: person, in: visitor)
      #expect(try await ask(visitor, "revoke", tokens.refresh, as: .commandLine).status == 200)
      #expect(try await visitor.send(.get, "/v1/user", as: tokens.access).status == 401)
    }
  }

  @Test func anAppLearnsOfItsOwnLiveTokensAlone() async throws {
    let client = try await stage.register()
    let other = try await stage.register("Other")
    let person = try await stage.person("ann")
    try await stage.serve { visitor in
      let tokens = try await Consent(client).tokens(by: person, in: visitor)
      let access = try await ask(visitor, "introspect", tokens.access, as: client)
      #expect(access["active"] as? Bool == true)
      #expect(access.string("scope") == "read:projects write:workflows")
      #expect(access.string("client_id") == client.id)
      #expect(access.string("username") == "ann")
      #expect(access.string("sub") == "ann")
      #expect(access.string("token_type") == "Bearer")
      #expect(access.string("iss") == "http://127.0.0.1:8080")
      #expect(access["exp"] as? Int == 1_795_442_820 + 3_600)
      #expect(access["iat"] as? Int == 1_795_442_820)
      let refresh = try await ask(visitor, "introspect", tokens.refresh, as: client)
      #expect(refresh["active"] as? Bool == true)
      #expect(refresh["exp"] == nil)
      #expect(refresh["token_type"] == nil)

      let nothing = [
        try await ask(visitor, "introspect", tokens.access, as: other),
        try await ask(visitor, "introspect", "nonsense", as: client),
        try await ask(visitor, "introspect", person, as: client),
      ]
      stage.clock.advance(by: 3_600)
      for answer in nothing + [try await ask(visitor, "introspect", tokens.access, as: client)] {
        #expect(answer.status == 200)
        #expect((answer.json as? [String: Any])?.count == 1)
        #expect(answer["active"] as? Bool == false)
      }
      // Everybody knows the identifier of a public app.
      let open = try await ask(visitor, "introspect", tokens.access, as: .commandLine)
      #expect(open.status == 401)
      #expect(open.string("error") == "invalid_client")
    }
  }

  @Test func theMetadataNamesWhatThereIs() async throws {
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/.well-known/oauth-authorization-server")
      #expect(answer.status == 200)
      let issuer = try #require(answer.string("issuer"))
      #expect(issuer == "http://127.0.0.1:8080")
      for (member, path) in [
        ("authorization_endpoint", "/oauth/authorize"), ("token_endpoint", "/oauth/token"),
        ("device_authorization_endpoint", "/oauth/device_authorization"),
        ("revocation_endpoint", "/oauth/revoke"), ("introspection_endpoint", "/oauth/introspect"),
      ] {
        #expect(answer.string(member) == issuer + path)
        let wrong = try await visitor.send(.put, path)
        #expect(wrong.status == 405)
        #expect(wrong.string("error") == "invalid_request")
      }
      #expect(answer["response_types_supported"] as? [String] == ["code"])
      #expect(answer["code_challenge_methods_supported"] as? [String] == ["S256"])
      #expect(answer["authorization_response_iss_parameter_supported"] as? Bool == true)
      #expect(answer["scopes_supported"] as? [String] == Scope.all.map(\.rawValue))
      #expect(
        answer["grant_types_supported"] as? [String] == [
          "authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code",
        ]
      )
      #expect(
        answer["token_endpoint_auth_methods_supported"] as? [String] == [
          "client_secret_basic", "client_secret_post", "none",
        ]
      )
    }
  }

  @Test func aServerWithoutAFixedPortIsKnownByTheOneThatItGot() async throws {
    try await stage.serve(ServerConfiguration(port: 0), over: .live) { visitor in
      let answer = try await visitor.send(.get, "/.well-known/oauth-authorization-server")
      #expect(answer.string("issuer")?.hasSuffix(":0") == false)
    }
  }
}
