package import Credentials
package import FoundationEssentials

/// What is known about a presented string, without the string.
package struct CredentialCheckRecord: Hashable, Sendable, Codable {
  /// What its prefix claims; null where it has none.
  package var type: CredentialType?
  /// The first and last 4 characters behind the prefix; null unless it is well-formed.
  package var hint: String?
  package var isWellFormed: Bool
  /// Whether the next request with it would be accepted; null where no store was asked.
  package var isAccepted: Bool?
  /// Why not: `malformed`, `unknown`, `revoked`, `disabled`, `expired` or `grace_ended`.
  package var refusal: String?
  /// Since when; null where the refusal has no beginning.
  package var refusedSince: Date?
  /// The refusal in words.
  package var reason: String?
  /// The record that the store has for it.
  package var key: KeyRecord?

  package init(
    type: CredentialType?,
    hint: String?,
    isWellFormed: Bool,
    isAccepted: Bool?,
    refusal: String?,
    refusedSince: Date? = nil,
    reason: String?,
    key: KeyRecord?
  ) {
    self.type = type
    self.hint = hint
    self.isWellFormed = isWellFormed
    self.isAccepted = isAccepted
    self.refusal = refusal
    self.refusedSince = refusedSince
    self.reason = reason
    self.key = key
  }

  enum CodingKeys: String, CodingKey {
    case type
    case hint
    case isWellFormed = "well_formed"
    case isAccepted = "accepted"
    case refusal
    case refusedSince = "refused_since"
    case reason
    case key
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    try container.encode(hint, forKey: .hint)
    try container.encode(isWellFormed, forKey: .isWellFormed)
    try container.encode(isAccepted, forKey: .isAccepted)
    try container.encode(refusal, forKey: .refusal)
    try container.encode(refusedSince, forKey: .refusedSince)
    try container.encode(reason, forKey: .reason)
    try container.encode(key, forKey: .key)
  }
}
