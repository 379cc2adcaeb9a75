import Credentials
import Hummingbird
import Qodryx
import Testing

@Suite struct AppResourcesTests {
  private static let app = """
    "id":"app_1","name":"Retool","kind":"confidential","redirect_uris":["https://r.example/cb"],
    "scopes":["read:projects"],"secret_hint":"qx_secret_4fG7…9Q2F","first_party":false,
    "created_at":"2026-11-23T14:07:00.125Z","created_by":"ann","created_from":"api 10.0.4.2"
    """
  private static let grant = """
    {"id":"grt_1","app_id":"app_1","app_name":"Retool","device":"","owner":"ann","scopes":["read:projects"],
    "created_at":"2026-11-23T14:07:00.125Z","created_by":"ann","created_from":"local","last_used_at":null,
    "revoked_at":null,"revoked_reason":null}
    """
  private static let approval = """
    {"id":"apr_1","kind":"device","app_id":"qodryx-cli","app_name":"qodryx CLI","device":"ops-7",
    "address":"10.0.0.1","scopes":["read:keys"],"code_head":"WDJB","requested_at":"2026-11-23T14:07:00.125Z",
    "expires_at":"2026-11-23T14:17:00.125Z","status":"pending","decided_at":null,"decided_by":null,
    "granted_to":null,"granted_scopes":null}
    """

  @Test func appIsCreatedWithItsSecretOnce() async throws {
    let secret = Specimen.text(.clientSecret)
    try await FakeServer.run { _, _ in
      .json("{\(Self.app),\"client_secret\":\"\(secret)\"}", status: 201)
    } while: { server in
      let issued = try await server.client().apps.create(
        name: "Retool",
        kind: .confidential,
        redirectURIs: ["https://r.example/cb"],
        scopes: [.readProjects]
      )
      #expect(issued.clientSecret?.reveal() == secret)
      #expect(issued.app.id == "app_1")
      #expect(issued.app.scopes == [.readProjects])
      #expect(!"\(issued)".contains(secret))
      #expect(server.seen[0].path == "/v1/apps")
      #expect(server.seen[0].body.contains(#""redirect_uris" : ["#))
    }
  }

  @Test func publicAppHasNoSecret() async throws {
    try await FakeServer.run { _, _ in
      .json("{\(Self.app),\"client_secret\":null}", status: 201)
    } while: { server in
      let issued = try await server.client().apps.rotateSecret(of: "app_1")
      #expect(issued.clientSecret == nil)
      #expect(server.seen[0].path == "/v1/apps/app_1/rotate-secret")
    }
  }

  @Test func grantsAreListedAndRevoked() async throws {
    try await FakeServer.run { seen, _ in
      seen.method == "GET"
        ? .json(#"{"data":[\#(Self.grant)],"next_cursor":null,"total":1}"#) : .json(Self.grant)
    } while: { server in
      let client = try server.client()
      let page = try await client.grants.list(app: "app_1", owner: "ann")
      #expect(page.map(\.id) == ["grt_1"])
      try await client.grants.revoke("grt_1", reason: "lost it")
      #expect(
        server.seen.map { "\($0.method) \($0.path)" }
          == ["GET /v1/grants?app=app_1&owner=ann", "DELETE /v1/grants/grt_1?reason=lost%20it"]
      )
    }
  }

  @Test func requestIsFoundByItsCodeAndDecided() async throws {
    try await FakeServer.run { _, _ in
      .json(Self.approval)
    } while: { server in
      let approvals = try server.client().approvals
      let approval = try await approvals.find(code: "WDJB-MJHT")
      #expect(approval.status == .pending)
      #expect(approval.codeHead == "WDJB")
      try await approvals.approve(approval.id, code: "WDJB-MJHT", scopes: [.readKeys])
      try await approvals.deny(approval.id)
      #expect(
        server.seen.map { "\($0.method) \($0.path)" } == [
          "GET /v1/approvals/lookup?code=WDJB-MJHT", "POST /v1/approvals/apr_1/approve",
          "POST /v1/approvals/apr_1/deny",
        ]
      )
      #expect(server.seen[1].body.contains(#""code" : "WDJB-MJHT""#))
    }
  }
}
