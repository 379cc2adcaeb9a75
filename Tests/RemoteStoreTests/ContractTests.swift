import Credentials
import CredentialsTesting
import SQLiteStore
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

  /// Apps begin their requests at the store that is served; people decide through HTTP.
  @Test(arguments: AppStoreContract.rules)
  func keepsTheContractOfApps(_ rule: AppStoreContract.Rule) async throws {
    try await KeyStoreContract.$attribution.withValue(Self.attribution) {
      let file = TemporaryFile()
      let clock = ManualClock()
      let served = try file.open(clock)
      try await RunningServer.run(on: served, clock: clock) { server in
        let store = StoreOfMany(server, now: clock.now)
        try await rule.check(store, served, clock)
        await store.close()
      }
      await served.close()
    }
  }

  /// The server sees where requests come from; what happens by itself comes from nowhere.
  private static let attribution: @Sendable (Actor) -> Actor = { actor in
    actor == .system ? actor : Actor(name: actor.name, origin: "api 127.0.0.1")
  }
}
