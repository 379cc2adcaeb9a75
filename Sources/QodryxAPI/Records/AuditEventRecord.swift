package import Credentials
package import FoundationEssentials

/// An event of the audit log as the API shows it, with what it takes to recompute the chain.
package struct AuditEventRecord: Hashable, Sendable, Codable {
  /// 1 for the first event, without gaps.
  package var sequence: Int
  package var at: Date
  package var actor: String
  /// Where the actor came from: `ssh 10.20.9.1`, `local`; empty for the system itself.
  package var origin: String
  package var action: String
  /// null for a change of settings.
  package var keyID: String?
  package var target: String
  package var detail: String
  /// SHA-256 of the event before it, in 64 hexadecimal digits.
  package var previousHash: String
  /// SHA-256 of this event, in 64 hexadecimal digits.
  package var hash: String

  package init(_ event: AuditEvent) {
    sequence = event.sequence
    at = event.at
    actor = event.actor.name
    origin = event.actor.origin
    action = event.action.rawValue
    keyID = event.keyID?.rawValue
    target = event.target
    detail = event.detail
    previousHash = Self.hexadecimal(event.previousHash)
    hash = Self.hexadecimal(event.hash)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(Int($0) + 0x100, radix: 16).dropFirst() }.joined()
  }

  enum CodingKeys: String, CodingKey {
    case sequence
    case at
    case actor
    case origin
    case action
    case keyID = "key_id"
    case target
    case detail
    case previousHash = "previous_hash"
    case hash
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sequence, forKey: .sequence)
    try container.encode(at, forKey: .at)
    try container.encode(actor, forKey: .actor)
    try container.encode(origin, forKey: .origin)
    try container.encode(action, forKey: .action)
    try container.encode(keyID, forKey: .keyID)
    try container.encode(target, forKey: .target)
    try container.encode(detail, forKey: .detail)
    try container.encode(previousHash, forKey: .previousHash)
    try container.encode(hash, forKey: .hash)
  }
}
