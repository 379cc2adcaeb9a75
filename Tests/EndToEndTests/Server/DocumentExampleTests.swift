import Foundation
import ProgramTesting
import Testing

/// The examples of the document, word for word but for the host and the credential.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct DocumentExampleTests {
  private static let projects = [
    """
    curl -X GET "https://api.qodryx.com/v1/projects" \\
      -H "Authorization: Bearer qx_live_abc123def456..."
    """,
    """
    curl -X GET "https://api.qodryx.com/v1/projects" \\
      -H "X-API-Key: qx_live_abc123def456..."
    """,
  ]

  private static let user = """
    curl -X GET "https://api.qodryx.com/v1/user" \\
      -H "Authorization: Bearer qx_pat_abc123..."
    """

  private struct Projects: Decodable {
    let data: [Project]

    struct Project: Decodable {
      let name: String
    }
  }

  private struct User: Decodable {
    let kind: String
    let credential: Credential

    struct Credential: Decodable {
      let type: String
      let scopes: [String]
    }
  }

  private struct Refusal: Decodable {
    let error: Content

    struct Content: Decodable {
      let code: String
      let message: String
      let details: String
    }
  }

  /// Runs an example in a shell, as a reader pastes it.
  private func run(_ example: String, on server: OwnServer, credential: String) throws -> Data {
    let pasted = example.replacing("https://api.qodryx.com", with: server.url)
      .replacing(/qx_(live|pat)_abc[0-9a-z]*\.\.\./, with: credential)
    let result = try BuiltProgram.run("sh", arguments: ["-c", pasted])
    #expect(result.status == .exited(0), "\(result.errors)")
    return Data(result.output.utf8)
  }

  @Test(arguments: projects)
  func projectsAreListedWithAKeyInEitherHeader(_ example: String) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy", scopes: "read:projects,write:projects")
    let server = try OwnServer(store)
    try server.createProject("website", as: secret)

    let listed = try JSONDecoder().decode(
      Projects.self,
      from: try run(example, on: server, credential: secret)
    )

    #expect(listed.data.map(\.name) == ["website"])
  }

  @Test func userIsWhoHoldsThePersonalToken() throws {
    let store = try OwnStore()
    let secret = try store.createAdministrator()
    let server = try OwnServer(store)

    let user = try JSONDecoder().decode(
      User.self,
      from: try run(Self.user, on: server, credential: secret)
    )

    #expect(user.kind == "person" && user.credential.type == "pat")
    #expect(user.credential.scopes.contains("write:keys"))
  }

  @Test(arguments: projects)
  func revokedKeyGetsTheDocumentsError(_ example: String) throws {
    let store = try OwnStore()
    let secret = try store.create("leaked")
    let server = try OwnServer(store)
    #expect(try store.run("keys", "revoke", "leaked", "--reason", "leaked", "--yes").status == .exited(0))

    let refusal = try JSONDecoder().decode(
      Refusal.self,
      from: try run(example, on: server, credential: secret)
    ).error

    #expect(refusal.code == "unauthorized")
    #expect(refusal.message == "Invalid API key provided")
    #expect(refusal.details == "The API key 'qx_live_...' does not exist or has been revoked")
  }
}
