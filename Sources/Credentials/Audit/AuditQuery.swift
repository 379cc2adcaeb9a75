/// A window on the audit log, newest first.
package struct AuditQuery: Hashable, Sendable {
  /// Only events about this key.
  package var keyID: KeyID?
  /// Only actions that begin with this, such as `key.` or `key.revoked`.
  package var action: String?
  /// Only events older than this sequence number.
  package var before: Int?
  /// At most this many, 1 to 1000.
  package var limit: Int

  package init(keyID: KeyID? = nil, action: String? = nil, before: Int? = nil, limit: Int = 50) {
    self.keyID = keyID
    self.action = action
    self.before = before
    self.limit = limit
  }
}
