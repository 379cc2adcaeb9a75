import Credentials
import FoundationEssentials

/// What is known of the chain of the whole log.
struct ChainState {
  private(set) var verification: AuditVerification?
  /// When that was found.
  private(set) var verifiedAt: Date?
  var isVerifying = false

  /// The first event that does not follow from those before it.
  var brokenAt: Int? {
    if case .broken(let sequence, _)? = verification { sequence } else { nil }
  }

  mutating func take(_ verification: AuditVerification, at now: Date) {
    self.verification = verification
    verifiedAt = now
    isVerifying = false
  }

  /// Whether an event is what it was when it was written, and stands behind the one before it.
  ///
  /// - Parameter previous: the event before it, where it is at hand.
  func holds(at event: AuditEvent, after previous: AuditEvent?) -> Bool {
    guard event.sequence != brokenAt else { return false }
    if let previous, previous.hash != event.previousHash { return false }
    let predecessor = event.sequence == 1 ? nil : (sequence: event.sequence - 1, hash: event.previousHash)
    return AuditChain.isIntact(event, after: predecessor)
  }
}
