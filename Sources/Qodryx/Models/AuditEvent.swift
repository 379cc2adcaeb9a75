public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// One thing that happened, chained to the one before it.
  public struct AuditEvent: Identifiable, Hashable, Sendable {
    /// 1 for the first event, without gaps.
    public let sequence: Int
    public let at: Date
    /// Who did it.
    public let actor: String
    /// Where the actor came from: `ssh 10.20.9.1`, `api 10.0.4.2`.
    public let origin: String
    /// `key.created`, `key.revoked` and so on.
    public let action: String
    /// The key that it was about; nil for a change of settings.
    public let keyID: String?
    public let target: String
    public let detail: String

    public var id: Int { sequence }

    init(_ record: AuditEventRecord) {
      sequence = record.sequence
      at = record.at
      actor = record.actor
      origin = record.origin
      action = record.action
      keyID = record.keyID
      target = record.target
      detail = record.detail
    }
  }

  /// What recomputing the audit chain found.
  public struct AuditVerification: Hashable, Sendable {
    /// Whether every event says what it said when it was written.
    public let isIntact: Bool
    public let events: Int
    /// The first event that does not follow from those before it; nil for an intact chain.
    public let brokenAt: Int?

    init(_ record: AuditVerificationRecord) {
      isIntact = record.isIntact
      events = record.events
      brokenAt = record.brokenAt
    }
  }
}
