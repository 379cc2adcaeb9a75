/// What a file can say of a key that is imported, by the name of its column.
package enum ImportColumn: String, CaseIterable, Hashable, Sendable {
  case name
  case type
  case scopes
  case environment
  case owner
  case note
  case rateLimit = "rate_limit"
  case createdAt = "created_at"
  case expiresAt = "expires_at"
  case graceEndsAt = "grace_ends_at"
  case status
  case disabledAt = "disabled_at"
  case revokedAt = "revoked_at"
  case revokedReason = "revoked_reason"
  /// The key itself; its digest is taken at once.
  case key
  /// SHA-256 of the whole key.
  case digest
  /// The first and last four characters behind the prefix, where there is a digest alone.
  case hint
}
