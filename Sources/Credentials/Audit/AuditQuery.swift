/// A window on the audit log, newest first.
package struct AuditQuery: Hashable, Sendable {
  /// Only events about this key.
  package var keyID: KeyID?
  package var filter: AuditFilter
  /// Only events older than this sequence number.
  package var before: Int?
  /// At most this many, 1 to 1000.
  package var limit: Int

  /// - Parameter action: only actions that begin with this, such as `key.` or `key.revoked`: a further term of the
  ///   filter.
  package init(
    keyID: KeyID? = nil,
    action: String? = nil,
    filter: AuditFilter = AuditFilter(),
    before: Int? = nil,
    limit: Int = 50
  ) {
    self.keyID = keyID
    self.filter = filter
    if let action { self.filter.terms.append(.init(.action([action]))) }
    self.before = before
    self.limit = limit
  }
}
