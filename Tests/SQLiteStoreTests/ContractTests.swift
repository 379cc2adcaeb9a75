import CredentialsTesting
import SQLiteStore
import Testing

/// What every store promises, on a file.
@Suite struct ContractTests {
  @Test(arguments: KeyStoreContract.rules)
  func keepsTheContract(_ rule: KeyStoreContract.Rule) async throws {
    let place = TemporaryStore()
    let store = try place.open()
    try await rule.check(store, place.clock)
    await store.close()
  }
}
