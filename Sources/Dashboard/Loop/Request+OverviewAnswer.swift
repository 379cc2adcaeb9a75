import Credentials

extension Request {
  /// What comes next: overdue keys first.
  static func upcoming(in store: any KeyStore) async throws(KeyStoreError) -> KeyPage {
    try await store.keys(KeyQuery(limit: OverviewTab.pageSize))
  }
}
