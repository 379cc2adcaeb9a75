package import Credentials

/// API keys and personal tokens, as the store knows them at this moment.
package struct StorePrincipalSource: PrincipalSource {
  private let store: any KeyStore

  package init(store: any KeyStore) {
    self.store = store
  }

  package func principal(for token: Token) async throws(KeyStoreError) -> Result<Principal, Refusal> {
    try await store.authenticate(token).map { Principal(key: $0) }
  }

  /// A refusal names no record. But the store knows the digest, so a record with the same hint is the one
  /// that is meant, if it is the only one.
  package func record(of refused: Token) async throws(KeyStoreError) -> APIKey? {
    let hint = refused.type.prefix + refused.hint.full
    let filter = KeyFilter(terms: [.init(.state(.any)), .init(.type(refused.type)), .init(.text(hint))])
    let found = try await store.keys(KeyQuery(filter: filter, limit: 10)).keys.filter { $0.fullHint == hint }
    return found.count == 1 ? found[0] : nil
  }
}
