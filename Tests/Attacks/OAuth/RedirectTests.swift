import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server
@testable import ServerTests

/// Ways to have a code, or a browser, sent to somebody else.
@Suite struct RedirectTests {
  private let stage: Stage

  init() throws { stage = try Stage() }

  @Test(arguments: [
    "https://retool.example.com/callback/", "https://retool.example.com/callback?x=1",
    "https://retool.example.com/callback#x", "https://retool.example.com/%63allback",
    "https://retool.example.com/callback%00", "https://retool.example.com/callback%0d%0aX-A:b",
    "https://retool.example.com/x/../callback", "https://retool.example.com//callback",
    "https://retool.example.com\\@evil.example/callback", "https://retool.example.com@evil.example/callback",
    "https://retool.example.com.evil.example/callback", "https://retool.example.com:443/callback",
    "https://RETOOL.example.com/callback", "HTTPS://retool.example.com/callback",
    "http://retool.example.com/callback", "https://retool.example.com/Callback",
    "https://retool.example.com/callback ", " https://retool.example.com/callback",
    "https://retool.example.com/callback\r\nX-A: b", "https://retool\u{FF0E}example.com/callback",
    "https://ret\u{043E}ol.example.com/callback", "//retool.example.com/callback", "/callback",
    "javascript:alert(1)", "data:text/html,x", "https://evil.example/?https://retool.example.com/callback",
  ])
  func anAddressThatIsNotTheRegisteredOneIsNoAddress(_ address: String) async throws {
    let client = try await stage.register()
    let other = Client(id: client.id, secret: client.secret, redirectURI: address)
    let person = try await stage.person()
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, Consent(other).target)
      #expect(answer.status == 400)
      #expect(answer[header: "Location"] == nil && answer[header: "X-A"] == nil)
      #expect(!answer.text.contains("<a "))
      // Nor may a code be redeemed in its name.
      let code = try await Consent(client).code(by: person, in: visitor)
      #expect(try await visitor.redeem(code, by: other).string("error") == "invalid_grant")
    }
  }

  @Test(arguments: [
    "http://127.0.0.1:80@evil.example/callback", "http://127.0.0.1:99999/callback",
    "http://127.0.0.1:-1/callback", "http://127.0.0.1:1\u{0}/callback",
    "http://127.0.0.1.evil.example/callback",
    "http://localhost:5000/callback", "http://127.0.0.2:5000/callback",
    "http://[::ffff:127.0.0.1]:5000/callback",
    "http://2130706433:5000/callback", "http://0x7f.1:5000/callback", "https://127.0.0.1:5000/callback",
    "http://127.0.0.1:5000/callback/../x", "http://127.0.0.1:5000/callback?x",
  ])
  func theLoginGoesBackToThisHostAlone(_ address: String) async throws {
    let login = Client(id: Client.commandLine.id, secret: nil, redirectURI: address)
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, Consent(login).asking("read:keys").withChallenge.target)
      #expect(answer.status == 400)
      #expect(answer[header: "Location"] == nil)
    }
  }

  @Test(arguments: ["plain", "s256", "S256 ", "none", ""])
  func aWeakerProofIsNoProof(_ method: String) async throws {
    let client = try await stage.register("Public", .public)
    try await stage.serve { visitor in
      let consent = Consent(client).withChallenge
      let parameters = consent.parameters.setting("code_challenge_method", method)
      let answer = try await visitor.send(.get, "/oauth/authorize?\(parameters.encoded)")
      #expect(answer.brought("error") == "invalid_request")
      #expect(answer.brought("iss") != nil && answer.brought("code") == nil)
    }
  }

  @Test func aVerifierOfAnotherFormIsRefused() async throws {
    let client = try await stage.register("Public", .public)
    let person = try await stage.person()
    try await stage.serve { visitor in
      for verifier in [
        Consent.challenge, Consent.verifier + "=", Consent.verifier.uppercased(), "", "a",
        String(repeating: "a", count: 50_000), Consent.verifier + "\u{0}",
      ] {
        let code = try await Consent(client).withChallenge.code(by: person, in: visitor)
        let answer = try await visitor.redeem(code, by: client, verifier: verifier)
        #expect(answer.status == 400 && answer["access_token"] == nil, "\(verifier.prefix(60))")
      }
    }
  }
}
