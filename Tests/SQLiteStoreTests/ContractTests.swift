import CredentialsTesting
import SQLiteStore
import Testing

/// What every store promises, on a file.
@Suite struct ContractTests {
  @Test(arguments: KeyStoreContract.rules, [false, true])
  func keepsTheContract(_ rule: KeyStoreContract.Rule, usesOneConnection: Bool) async throws {
    let place = TemporaryStore()
    let store = try place.open(usesOneConnection: usesOneConnection)
    try await rule.check(store, place.clock)
    await store.close()
  }
}
