/// What recomputing the audit chain found.
package enum AuditVerification: Hashable, Sendable {
  /// All events say what they said when they were written.
  case intact(events: Int)
  /// The first event that does not follow from those before it: changed, removed or inserted.
  case broken(atSequence: Int, events: Int)
}
