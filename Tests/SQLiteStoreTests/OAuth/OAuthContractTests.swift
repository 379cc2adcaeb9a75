import CredentialsTesting
import SQLiteStore
import Testing

/// What every store of apps promises, on a file.
@Suite struct OAuthContractTests {
  @Test(arguments: AppStoreContract.rules)
  func keepsTheContract(_ rule: AppStoreContract.Rule) async throws {
    let place = TemporaryStore()
    let store = try place.open()
    try await rule.check(store, store, place.clock)
    await store.close()
  }
}
