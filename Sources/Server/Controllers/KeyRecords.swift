import Credentials
import FoundationEssentials
import QodryxAPI

/// Keys as the API shows them, under the store's rotation policy.
struct KeyRecords: Sendable {
  let store: any KeyStore
  let now: @Sendable () -> Date

  func record(_ key: APIKey) async throws(KeyStoreError) -> KeyRecord {
    KeyRecord(key, at: now(), policy: try await store.rotationPolicy())
  }

  func records(_ keys: [APIKey]) async throws(KeyStoreError) -> [KeyRecord] {
    let policy = try await store.rotationPolicy()
    let now = now()
    return keys.map { KeyRecord($0, at: now, policy: policy) }
  }
}
