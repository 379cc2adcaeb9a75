import Credentials
import CredentialsTesting
import Testing

/// What every store promises, through HTTP.
@Suite struct ContractTests {
  @Test(arguments: KeyStoreContract.rules)
  func keepsTheContract(_ rule: KeyStoreContract.Rule) async throws {
    try await KeyStoreContract.$attribution.withValue(Self.attribution) {
      try await RunningServer.run { server, clock in
        let store = StoreOfMany(server, now: clock.now)
        try await rule.check(store, clock)
        await store.close()
      }
    }
  }

  /// The server sees where requests come from; what happens by itself comes from nowhere.
  private static let attribution: @Sendable (Actor) -> Actor = { actor in
    actor == .system ? actor : Actor(name: actor.name, origin: "api 127.0.0.1")
  }
}
