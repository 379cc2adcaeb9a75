/// A window on the record of refused requests, newest first.
package struct RefusalQuery: Hashable, Sendable {
  /// nil for all of them.
  package var subject: Subject?
  /// Only requests in front of this ``RefusedRequest/number``.
  package var before: Int?
  /// At most this many, 1 to 1000.
  package var limit: Int

  package init(_ subject: Subject? = nil, before: Int? = nil, limit: Int = 50) {
    self.subject = subject
    self.before = before
    self.limit = limit
  }

  /// What the requests have in common.
  package enum Subject: Hashable, Sendable {
    case key(KeyID)
    case hint(PartialHint)
    /// The identifier of one request; several where clients choose their own.
    case request(String)
  }
}
