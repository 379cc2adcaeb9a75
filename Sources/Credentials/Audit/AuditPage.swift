/// Events of one window, newest first.
package struct AuditPage: Hashable, Sendable {
  package let events: [AuditEvent]
  package let hasMore: Bool
  /// How many events match, whatever the window; nil where the store would have to read a long log to say so.
  package let matching: Int?

  package init(events: [AuditEvent], hasMore: Bool, matching: Int?) {
    self.events = events
    self.hasMore = hasMore
    self.matching = matching
  }
}
