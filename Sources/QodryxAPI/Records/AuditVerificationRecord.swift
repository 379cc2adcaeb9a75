package import Credentials

/// What recomputing the audit chain found.
package struct AuditVerificationRecord: Hashable, Sendable, Codable {
  package var isIntact: Bool
  /// How many events the log holds.
  package var events: Int
  /// The first event that does not follow from those before it; null for an intact chain.
  package var brokenAt: Int?

  package init(_ verification: AuditVerification) {
    switch verification {
    case .intact(let events):
      isIntact = true
      self.events = events
    case .broken(let sequence, let events):
      isIntact = false
      self.events = events
      brokenAt = sequence
    }
  }

  enum CodingKeys: String, CodingKey {
    case isIntact = "intact"
    case events
    case brokenAt = "broken_at"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(isIntact, forKey: .isIntact)
    try container.encode(events, forKey: .events)
    try container.encode(brokenAt, forKey: .brokenAt)
  }
}
