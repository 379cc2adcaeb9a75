package import FoundationEssentials

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
