import Foundation
import ProgramTesting
import Testing

/// Two servers and the verbs on one store.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct RevocationTests {
  /// How many keys are revoked; the variable allows for a longer run.
  private static let rounds =
    ProcessInfo.processInfo.environment["QODRYX_REVOCATIONS"].flatMap { Int($0) } ?? 100

  private struct Issued: Decodable {
    let id: String
    let key: String
  }

  @Test(.timeLimit(.minutes(20)))
  func revokedKeyIsRefusedByEveryServerAtTheNextRequest() throws {
    let store = try OwnStore()
    let administrator = try store.createAdministrator()
    let servers = [try OwnServer(store, log: "first.log"), try OwnServer(store, log: "second.log")]
    let projects = servers.map { "\($0.url)/v1/projects" }

    for round in 0..<Self.rounds {
      let made = try servers[round % 2].ask(
        "/v1/api-keys",
        as: administrator,
        "--header",
        "Content-Type: application/json",
        "--data",
        #"{"name": "key-\#(round)", "type": "live", "scopes": ["read:projects"]}"#
      )
      try #require(made.status == 201, "\(made.body)")
      let issued = try made.decoded(Issued.self)
      // From another address each time: too many refusals of one would be 429.
      let asked = [
        "--interface", "127.0.\(1 + round / 250).\(1 + round % 250)",
        "--header", "Authorization: Bearer \(issued.key)",
      ]
      try #require(try Curl.askAll(projects, asked).map(\.status) == [200, 200])

      switch round % 3 {
      case 0:
        let revoked = try store.run("keys", "revoke", issued.id, "--reason", "leaked", "--yes")
        try #require(revoked.status == .exited(0), "\(revoked.errors)")
      case let by:
        let revoked = try servers[by - 1].ask(
          "/v1/api-keys/\(issued.id)",
          as: administrator,
          "--request",
          "DELETE"
        )
        try #require(revoked.status == 200, "\(revoked.body)")
      }

      let refused = try Curl.askAll(round % 2 == 0 ? projects : projects.reversed(), asked)
      try #require(refused.map(\.status) == [401, 401], "round \(round)")
    }

    #expect(try store.hasIntactChain())
    for server in servers { #expect(server.stop() == .exited(0)) }
  }
}
