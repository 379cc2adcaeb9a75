package import Credentials

/// Says who stands behind a credential.
package protocol PrincipalSource: Sendable {
  /// Asked for every request: what it answers is never kept.
  func principal(for token: Token) async throws(KeyStoreError) -> Result<Principal, Refusal>

  /// The record behind a credential that was refused, where there is one: its use is recorded there.
  func record(of refused: Token) async throws(KeyStoreError) -> APIKey?
}

extension PrincipalSource {
  /// A source that keeps no records has none of refused credentials.
  package func record(of refused: Token) async throws(KeyStoreError) -> APIKey? { nil }
}
