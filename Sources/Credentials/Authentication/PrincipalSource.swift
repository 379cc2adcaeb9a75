/// Says who stands behind a credential: an API key, a personal token or an OAuth access token.
///
/// It answers at once, on the thread that asks: a lookup takes less time than handing it to another thread would.
package protocol PrincipalSource: Sendable {
  /// Asked for every request: what it answers is never kept, so that a revocation counts at the next one.
  func principal(for token: Token) throws(KeyStoreError) -> Result<Principal, Refusal>

  /// The record behind a credential that was refused, where there is one: its use is recorded there.
  func record(of refused: Token) throws(KeyStoreError) -> KeyID?
}

extension PrincipalSource {
  /// A source that keeps no records has none of refused credentials.
  package func record(of refused: Token) throws(KeyStoreError) -> KeyID? { nil }
}
