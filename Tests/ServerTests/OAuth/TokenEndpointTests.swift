import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Testing

@testable import Server

/// What the token endpoint refuses, and how clients prove to be themselves (RFC 6749, sections 2.3 and 5.2).
@Suite struct TokenEndpointTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  private static func basic(_ id: String, _ secret: String) -> [String: String] {
    ["Authorization": "Basic \(Data("\(id):\(secret)".utf8).base64EncodedString())"]
  }

  @Test(arguments: [
    ([], "invalid_request"), (["grant_type="], "invalid_request"),
    (["grant_type=password", "username=a", "password=b"], "unsupported_grant_type"),
    (["grant_type=client_credentials"], "unsupported_grant_type"),
    (["grant_type=authorization_code"], "invalid_request"), (["grant_type=refresh_token"], "invalid_request"),
    (["grant_type=urn:ietf:params:oauth:grant-type:device_code"], "invalid_request"),
    (["grant_type=authorization_code", "code=nonsense"], "invalid_grant"),
    (["grant_type=authorization_code", "code=\(String(repeating: "a", count: 43))"], "invalid_grant"),
    (["grant_type=refresh_token", "refresh_token=nonsense"], "invalid_grant"),
    (["grant_type=urn:ietf:params:oauth:grant-type:device_code", "device_code=x"], "invalid_grant"),
    (["grant_type=refresh_token", "grant_type=refresh_token"], "invalid_request"),
    (["grant_type=refresh_token", "x=1", "x=2"], "invalid_request"), (["grant_type=%zz"], "invalid_request"),
  ])
  func everyErrorHasItsCode(_ pairs: [String], _ error: String) async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let body = ([client.credentials.encoded] + pairs).joined(separator: "&")
      let type = ["Content-Type": "application/x-www-form-urlencoded"]
      let answer = try await visitor.send(.post, "/oauth/token", type, body: body)
      #expect(answer.status == 400)
      #expect(answer.string("error") == error)
      let description = try #require(answer.string("error_description"))
      let isAllowed = description.unicodeScalars.allSatisfy {
        (" "..."~").contains($0) && $0 != "\"" && $0 != "\\"
      }
      #expect(isAllowed && !description.isEmpty, "\(description)")
      #expect(answer[header: "Cache-Control"] == "no-store")
      #expect(answer[header: "Pragma"] == "no-cache")
      #expect(answer[header: "WWW-Authenticate"] == nil)
    }
  }

  @Test(arguments: [
    "{", "[]", #""text""#, #"{"grant_type": 1}"#, #"{"grant_type": null}"#,
    #"{"grant_type": ["refresh_token"]}"#,
    #"{"client_id": {"a": "b"}}"#,
  ])
  func jsonIsAnObjectOfTexts(_ body: String) async throws {
    try await stage.serve { visitor in
      let answer = try await visitor.send(.post, "/oauth/token", json: body)
      #expect(answer.status == 400)
      #expect(answer.string("error") == "invalid_request")
    }
  }

  @Test(arguments: ["text/plain", "multipart/form-data", nil])
  func otherBodiesAreInvalid(_ type: String?) async throws {
    try await stage.serve { visitor in
      let headers = type.map { ["Content-Type": $0] } ?? [:]
      let answer = try await visitor.send(.post, "/oauth/token", headers, body: "grant_type=refresh_token")
      #expect(answer.status == 400)
      #expect(answer.string("error") == "invalid_request")
      let large = String(repeating: "x", count: 70_000)
      let tooLarge = try await visitor.post("/oauth/token", [Parameter("x", large)])
      #expect(tooLarge.status == 413)
      #expect(tooLarge.string("error") == "invalid_request")
    }
  }

  @Test func parametersInTheURLAreNotRead() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let query = (client.credentials + [Parameter("grant_type", "refresh_token")]).encoded
      let answer = try await visitor.post("/oauth/token?\(query)", [])
      #expect(answer.status == 401)
      #expect(answer.string("error") == "invalid_client")
    }
    #expect(!stage.log.text.contains(try #require(client.secret)))
  }

  @Test func aClientProvesItselfInTheHeaderOrInTheBody() async throws {
    let client = try await stage.register()
    let secret = try #require(client.secret)
    let person = try await stage.person()
    try await stage.serve { visitor in
      let post = try await Consent(client).tokens(by: person, in: visitor)
      let grant = [Parameter("grant_type", "refresh_token")]
      let first = try await visitor.post(
        "/oauth/token",
        grant + [Parameter("refresh_token", post.refresh)],
        Self.basic(client.id, secret)
      )
      #expect(first.status == 200)
      // Both halves may be encoded, and the identifier may be there twice (RFC 6749, section 2.3.1).
      let encoded = Self.basic(client.id.replacing("_", with: "%5F"), secret.replacing("_", with: "%5f"))
      let second = try await visitor.post(
        "/oauth/token",
        grant + [
          Parameter("refresh_token", try #require(first.string("refresh_token"))),
          Parameter("client_id", client.id),
        ],
        encoded
      )
      #expect(second.status == 200)
    }
  }

  @Test func aPublicClientSaysItsNameAlone() async throws {
    let person = try await stage.person()
    try await stage.serve { visitor in
      let tokens = try await Consent(.commandLine).withChallenge.tokens(by: person, in: visitor)
      let parameters = [
        Parameter("grant_type", "refresh_token"), Parameter("refresh_token", tokens.refresh),
      ]
      // As clients write it that know one way alone.
      let empty = try await visitor.post("/oauth/token", parameters, Self.basic("qodryx-cli", ""))
      #expect(empty.status == 200)
      let secret = ReferenceChecksum.appended(to: "qx_secret_" + String(repeating: "a", count: 32))
      let sent = try await visitor.post(
        "/oauth/token",
        parameters + [Parameter("client_id", "qodryx-cli"), Parameter("client_secret", secret)]
      )
      #expect(sent.status == 401)
      #expect(sent.string("error") == "invalid_client")
    }
  }

  @Test func whoDoesNotProveToBeTheClientIsToldHow() async throws {
    let client = try await stage.register()
    let other = try await stage.register("Other")
    let secret = try #require(client.secret)
    let foreign = try #require(other.secret)
    let key = try await stage.issue().secret
    let bad: [(body: [Parameter], headers: [String: String])] = [
      ([], [:]), ([Parameter("client_id", "nobody")], [:]), ([Parameter("client_id", client.id)], [:]),
      ([Parameter("client_id", client.id), Parameter("client_secret", "wrong")], [:]),
      ([Parameter("client_id", client.id), Parameter("client_secret", foreign)], [:]),
      ([Parameter("client_id", client.id), Parameter("client_secret", key)], [:]),
      ([Parameter("client_id", client.id), Parameter("client_secret", secret.uppercased())], [:]),
      ([], Self.basic(client.id, foreign)), ([], Self.basic("nobody", secret)),
      ([], Self.basic(client.id, "")),
      ([], ["Authorization": "Bearer \(key)"]), ([], ["Authorization": "Basic !"]),
    ]
    try await stage.serve { visitor in
      for (body, headers) in bad {
        let grant = [Parameter("grant_type", "refresh_token"), Parameter("refresh_token", "x")]
        let answer = try await visitor.post("/oauth/token", grant + body, headers)
        #expect(answer.status == 401, "\(body) \(headers)")
        #expect(answer.string("error") == "invalid_client")
        #expect(answer[header: "WWW-Authenticate"] == #"Basic realm="qodryx""#)
      }
    }
    for hidden in [secret, foreign, key] { #expect(!stage.log.text.contains(hidden)) }
  }

  @Test func twoWaysAtOnceAreInvalid() async throws {
    let client = try await stage.register()
    let secret = try #require(client.secret)
    try await stage.serve { visitor in
      let both = try await visitor.post(
        "/oauth/token",
        client.credentials + [Parameter("grant_type", "refresh_token")],
        Self.basic(client.id, secret)
      )
      #expect(both.status == 400)
      #expect(both.string("error") == "invalid_request")
      let otherName = try await visitor.post(
        "/oauth/token",
        [Parameter("client_id", "qodryx-cli"), Parameter("grant_type", "refresh_token")],
        Self.basic(client.id, secret)
      )
      #expect(otherName.string("error") == "invalid_request")
    }
  }

  @Test func anAppWithoutAddressesGetsNoCodes() async throws {
    let client = try await stage.register("Device", redirectURIs: [])
    try await stage.serve { visitor in
      let answer = try await visitor.redeem(String(repeating: "a", count: 43), by: client)
      #expect(answer.status == 400)
      #expect(answer.string("error") == "unauthorized_client")
    }
  }

  @Test func anAddressWithTooManyWrongCodesIsToldToWaitAndTheRightOnesPass() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve(ServerConfiguration(failedAuthenticationsPerMinute: 3)) { visitor in
      let code = try await Consent(client).code(by: person, in: visitor)
      for _ in 0..<3 { #expect(try await visitor.refresh("x", by: client).status == 400) }
      let answer = try await visitor.refresh("x", by: client)
      #expect(answer.status == 429)
      #expect(answer.string("error") == "temporarily_unavailable")
      #expect(answer[header: "Retry-After"] == "20")
      let unknown = Client(id: client.id, secret: "wrong", redirectURI: "")
      #expect(try await visitor.refresh("x", by: unknown).status == 429)
      #expect(try await visitor.redeem(code, by: client).status == 200)
      stage.clock.advance(by: 20)
      #expect(try await visitor.refresh("x", by: client).status == 400)
    }
  }
}
