/// What the token endpoint gives, this once.
package struct IssuedTokens: Sendable {
  package let access: Secret
  package let refresh: Secret
  /// What the access token may do.
  package let scopes: ScopeSet
  package let grant: Grant

  /// Seconds for which an access token works ("Token Refresh" in the document).
  package static let accessLifetime = 3_600

  package init(access: Secret, refresh: Secret, scopes: ScopeSet, grant: Grant) {
    self.access = access
    self.refresh = refresh
    self.scopes = scopes
    self.grant = grant
  }
}
