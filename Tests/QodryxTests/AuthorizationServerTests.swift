import Credentials
import CredentialsTesting
import Foundation
import Hummingbird
import Qodryx
import Testing

@Suite struct AuthorizationServerTests {
  private func server(_ fake: FakeServer) throws -> AuthorizationServer {
    AuthorizationServer(try Endpoint(fake.address), clientID: "qodryx-cli", now: ManualClock().now)
  }

  private static let device = Response.json(
    """
    {"device_code":"abcdef","user_code":"WDJB-MJHT","verification_uri":"https://k.example/oauth/device",
    "expires_in":600,"interval":5}
    """
  )

  @Test func deviceIsToldWhereItsCodeIsTyped() async throws {
    try await FakeServer.run { _, _ in
      Self.device
    } while: { fake in
      let device = try await server(fake).beginDevice(scopes: [Scope(.read, .keys)], name: "ops 7")
      #expect(device.userCode == "WDJB-MJHT")
      #expect(device.verificationURI == "https://k.example/oauth/device")
      #expect(device.interval == .seconds(5))
      #expect(device.lifetime == .seconds(600))
      #expect(fake.seen[0].path == "/oauth/device_authorization")
      #expect(fake.seen[0].body == "scope=read%3Akeys&device_name=ops%207&client_id=qodryx-cli")
    }
  }

  @Test(arguments: ["authorization_pending", "slow_down", "access_denied", "expired_token"])
  func deviceLearnsWhatToDo(_ word: String) async throws {
    try await FakeServer.run { seen, _ in
      seen.path == "/oauth/token" ? TokenAnswers.refusal(word) : Self.device
    } while: { fake in
      let server = try server(fake)
      let device = try await server.beginDevice(scopes: [Scope(.read, .keys)], name: "")
      let error = await failure { try await server.tokens(for: device) }
      #expect(error?.kind == QodryxError.Kind(rawValue: word))
      #expect(
        fake.seen[1].body
          == "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=abcdef"
          + "&client_id=qodryx-cli"
      )
    }
  }

  @Test func codeGoesWithItsVerifierAndAddress() async throws {
    try await FakeServer.run { _, _ in
      TokenAnswers.pair(1)
    } while: { fake in
      let tokens = try await server(fake).tokens(
        redeeming: "c+d",
        verifier: "v",
        redirectURI: "http://127.0.0.1:7/callback"
      )
      #expect(tokens.expiresAt == ManualClock.start + 3_600)
      #expect(
        fake.seen[0].body == "grant_type=authorization_code&code=c%2Bd"
          + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A7%2Fcallback&code_verifier=v&client_id=qodryx-cli"
      )
    }
  }

  @Test func serverThatSaysItIsAnotherIsNotBelieved() async throws {
    try await FakeServer.run { _, _ in
      .json(
        #"{"issuer":"https://evil.example","authorization_endpoint":"https://evil.example/oauth/authorize"}"#
      )
    } while: { fake in
      let server = try server(fake)
      let error = await failure { try await server.metadata() }
      #expect(error?.kind == .wrongIssuer)
      #expect(error?.description.contains("https://evil.example") == true)
      #expect(fake.seen.map(\.path) == ["/.well-known/oauth-authorization-server"])
    }
  }
}
