import Credentials
import Hummingbird
import Qodryx
import Synchronization
import Testing

@Suite struct CredentialTests {
  /// Has a second credential, and says how often it was asked for it.
  private final class Renewing: CredentialSource {
    private let renewals = Mutex(0)
    var count: Int { renewals.withLock { $0 } }

    func credential() -> Secret { Specimen.secret(seed: 1) }

    func credential(insteadOf refused: Secret) -> Secret? {
      renewals.withLock { $0 += 1 }
      return Specimen.secret(seed: 2)
    }
  }

  @Test func refusedCredentialIsRenewedAndTheRequestRepeated() async throws {
    try await FakeServer.run { seen, _ in
      seen.headers["authorization"] == "Bearer \(Specimen.text(seed: 2))"
        ? .json(RecordTexts.project, status: 201) : .failure(401, code: "unauthorized")
    } while: { server in
      let source = Renewing()
      _ = try await server.client(source: source).projects.create(name: "shop")
      #expect(source.count == 1)
      #expect(server.seen.count == 2)
    }
  }

  @Test func credentialThatIsRefusedAfterItsRenewalIsGivenUp() async throws {
    try await FakeServer.run { _, _ in
      .failure(401, code: "unauthorized")
    } while: { server in
      let source = Renewing()
      let client = try server.client(source: source)
      #expect(await failure { try await client.projects.list() }?.kind == .unauthorized)
      #expect(source.count == 1)
      #expect(server.seen.count == 2)
    }
  }
}
