package import FoundationEssentials

/// What an app may learn about one of its tokens (RFC 7662, section 2.2).
package struct TokenFacts: Hashable, Sendable {
  package let type: CredentialType
  package let grant: Grant
  package let scopes: ScopeSet
  package let issuedAt: Date
  /// nil for a refresh token, which works until it is used or revoked.
  package let expiresAt: Date?

  package init(type: CredentialType, grant: Grant, scopes: ScopeSet, issuedAt: Date, expiresAt: Date?) {
    self.type = type
    self.grant = grant
    self.scopes = scopes
    self.issuedAt = issuedAt
    self.expiresAt = expiresAt
  }
}
