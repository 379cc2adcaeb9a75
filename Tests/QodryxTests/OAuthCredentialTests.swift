import Credentials
import CredentialsTesting
import Foundation
import Hummingbird
import Qodryx
import Synchronization
import Testing

@Suite struct OAuthCredentialTests {
  private struct VaultIsFull: Error {}

  private let clock = ManualClock()

  private func client(
    of server: FakeServer,
    secret: String? = nil,
    lifetime: Double = 3_600,
    onRefresh: @escaping @Sendable (Qodryx.OAuthTokens) async throws -> Void = { _ in }
  ) throws -> Qodryx {
    let authorization = AuthorizationServer(
      try Endpoint(server.address),
      clientID: "app_1",
      clientSecret: secret.map { Secret(copying: $0.utf8) },
      now: clock.now
    )
    let tokens = try Qodryx.OAuthTokens(
      accessToken: TokenAnswers.access(1),
      refreshToken: TokenAnswers.refresh(1),
      expiresAt: clock.date + lifetime
    )
    let credential = Qodryx.OAuthCredential(
      tokens: tokens,
      server: authorization,
      now: clock.now,
      onRefresh: onRefresh
    )
    return Qodryx(oauth: credential)
  }

  private static func bearer(_ number: Int) -> String { "Bearer \(TokenAnswers.access(number))" }

  @Test func freshTokenIsUsedAsItIs() async throws {
    try await FakeServer.run { _, _ in
      .noProjects
    } while: { server in
      _ = try await client(of: server).projects.list()
      #expect(server.seen.map(\.path) == ["/v1/projects"])
      #expect(server.seen[0].headers["authorization"] == Self.bearer(1))
    }
  }

  @Test func tokenIsRenewedAMinuteBeforeItExpires() async throws {
    try await FakeServer.run { seen, _ in
      seen.path == "/oauth/token" ? TokenAnswers.pair(2) : .noProjects
    } while: { server in
      let vault = Vault()
      let client = try client(of: server, secret: "s e&cret") { tokens in
        // Kept before anything is asked for with it.
        #expect(server.seen.map(\.path) == ["/v1/projects", "/oauth/token"])
        #expect(tokens.accessToken.reveal() == TokenAnswers.access(2))
        #expect(tokens.expiresAt == clock.date + 3_600)
        #expect(tokens.scopes == [.readProjects, .writeWorkflows])
        vault.keep(tokens)
      }
      clock.advance(by: 3_539)
      _ = try await client.projects.list()
      clock.advance(by: 1)
      _ = try await client.projects.list()
      _ = try await client.projects.list()
      #expect(
        server.seen.map(\.path) == ["/v1/projects", "/oauth/token", "/v1/projects", "/v1/projects"]
      )
      let refresh = server.seen[1]
      #expect(refresh.method == "POST")
      #expect(refresh.headers["authorization"] == nil)
      #expect(refresh.headers["content-type"] == "application/x-www-form-urlencoded")
      #expect(
        refresh.body == "grant_type=refresh_token&refresh_token=\(TokenAnswers.refresh(1))"
          + "&client_id=app_1&client_secret=s%20e%26cret"
      )
      #expect(server.seen[2].headers["authorization"] == Self.bearer(2))
      #expect(vault.refreshTokens == [TokenAnswers.refresh(2)])
    }
  }

  @Test func oneRefreshIsEnoughForAllWhoAsk() async throws {
    try await FakeServer.run { seen, _ in
      seen.path == "/oauth/token" ? TokenAnswers.pair(2) : .noProjects
    } while: { server in
      let client = try client(of: server, lifetime: 30)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<20 { group.addTask { _ = try await client.projects.list() } }
        try await group.waitForAll()
      }
      #expect(server.seen.filter { $0.path == "/oauth/token" }.count == 1)
      #expect(
        server.seen.filter { $0.path == "/v1/projects" }.allSatisfy {
          $0.headers["authorization"] == Self.bearer(2)
        }
      )
    }
  }

  @Test func nextRefreshUsesTheNewToken() async throws {
    try await FakeServer.run { seen, number in
      seen.path == "/oauth/token" ? TokenAnswers.pair(number + 1) : .noProjects
    } while: { server in
      let client = try client(of: server, lifetime: 0)
      _ = try await client.projects.list()
      clock.advance(by: 3_600)
      _ = try await client.projects.list()
      #expect(server.seen[2].path == "/oauth/token")
      #expect(server.seen[2].body.contains("refresh_token=\(TokenAnswers.refresh(2))&"))
      #expect(server.seen[3].headers["authorization"] == Self.bearer(4))
    }
  }

  @Test func refusedTokenIsRenewedOnce() async throws {
    try await FakeServer.run { seen, _ in
      if seen.path == "/oauth/token" { return TokenAnswers.pair(2) }
      return seen.headers["authorization"] == Self.bearer(2)
        ? .noProjects : .failure(401, code: "unauthorized")
    } while: { server in
      _ = try await client(of: server).projects.list()
      #expect(server.seen.map(\.path) == ["/v1/projects", "/oauth/token", "/v1/projects"])
    }
  }

  @Test func tokenThatIsRefusedAfterItsRenewalIsGivenUp() async throws {
    try await FakeServer.run { seen, _ in
      seen.path == "/oauth/token" ? TokenAnswers.pair(2) : .failure(401, code: "unauthorized")
    } while: { server in
      let client = try client(of: server)
      #expect(await failure { try await client.projects.list() }?.kind == .unauthorized)
      #expect(server.seen.map(\.path) == ["/v1/projects", "/oauth/token", "/v1/projects"])
    }
  }

  @Test func endedAccessIsSaidAsSuch() async throws {
    try await FakeServer.run { _, _ in
      TokenAnswers.refusal("invalid_grant")
    } while: { server in
      let client = try client(of: server, lifetime: 0)
      let error = await failure { try await client.projects.list() }
      #expect(error?.kind == .invalidGrant)
      #expect(error?.status == 400)
      #expect(error?.message == "because")
      // A refresh is sent once: whether it counted is not known after a failure.
      #expect(server.seen.count == 1)
    }
  }

  @Test func refreshIsNotRepeatedByItself() async throws {
    try await FakeServer.run { _, _ in
      .failure(503, code: "unavailable")
    } while: { server in
      let client = try client(of: server, lifetime: 0)
      #expect(await failure { try await client.projects.list() }?.kind == .unavailable)
      #expect(server.seen.count == 1)
    }
  }

  @Test func pairThatCannotBeKeptStaysInUse() async throws {
    try await FakeServer.run { seen, _ in
      seen.path == "/oauth/token" ? TokenAnswers.pair(2) : .noProjects
    } while: { server in
      let client = try client(of: server, lifetime: 0) { _ in throw VaultIsFull() }
      await #expect(throws: VaultIsFull.self) { try await client.projects.list() }
      // The old pair is spent, so there is nothing else to go on with.
      _ = try await client.projects.list()
      #expect(server.seen.map(\.path) == ["/oauth/token", "/v1/projects"])
      #expect(server.seen[1].headers["authorization"] == Self.bearer(2))
    }
  }

  @Test(arguments: [
    #"{"access_token":"abc","token_type":"Bearer"}"#,
    #"{"token_type":"Bearer","expires_in":3600}"#,
    #"{"access_token":null,"token_type":"Bearer"}"#,
    "[]",
  ])
  func answerThatIsNoTokenIsNotUsed(_ answer: String) async throws {
    try await FakeServer.run { seen, _ in
      seen.path == "/oauth/token" ? .json(answer) : .noProjects
    } while: { server in
      let client = try client(of: server, lifetime: 0)
      #expect(await failure { try await client.projects.list() }?.kind == .malformedAnswer)
      #expect(server.seen.count == 1)
    }
  }

  @Test func nothingPrintsATokenOfIt() throws {
    let tokens = try Qodryx.OAuthTokens(
      accessToken: TokenAnswers.access(1),
      refreshToken: TokenAnswers.refresh(1),
      expiresAt: nil
    )
    let credential = try Qodryx.OAuthCredential(
      tokens: tokens,
      clientID: "app_1",
      clientSecret: "hidden",
      baseURL: "https://keys.example"
    )
    var text = ""
    dump(Qodryx(oauth: credential), to: &text)
    dump(credential, to: &text)
    dump(tokens, to: &text)
    for secret in [TokenAnswers.access(1), TokenAnswers.refresh(1), "hidden"] {
      #expect(!text.contains(secret))
    }
  }
}
