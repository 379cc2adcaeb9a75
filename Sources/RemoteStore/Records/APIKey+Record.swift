import Credentials
import QodryxAPI

extension APIKey {
  /// The key that a record shows.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a hint of another form.
  init(_ record: KeyRecord, from host: String) throws(KeyStoreError) {
    let hint = record.hint.split(separator: "…", omittingEmptySubsequences: false)
    guard hint.count == 2 else { throw .unreadable("a key", from: host) }
    self.init(
      id: KeyID(rawValue: record.id),
      type: record.type,
      hint: CredentialHint(head: String(hint[0]), tail: String(hint[1])),
      name: record.name,
      scopes: ScopeSet(record.scopes),
      environment: record.environment,
      note: record.description,
      owner: record.owner,
      rateLimit: record.rateLimitPerMinute,
      createdAt: record.createdAt,
      createdBy: Actor(name: record.createdBy, origin: record.createdFrom),
      expiresAt: record.expiresAt,
      rotateBy: record.rotateBy
    )
    lastUsedAt = record.lastUsedAt
    savedAt = record.savedAt
    disabledAt = record.disabledAt
    revokedAt = record.revokedAt
    revokedReason = record.revokedReason
    replaces = record.replaces.map(KeyID.init(rawValue:))
    replacedBy = record.replacedBy.map(KeyID.init(rawValue:))
    graceEndsAt = record.graceEndsAt
  }
}
