package import Credentials

/// `GET /v1/api-keys/counts`: the state of all keys in numbers.
package struct KeyCountsRecord: Codable, Hashable, Sendable {
  package var active: Int
  package var overdue: Int
  package var dueSoon: Int
  package var inGrace: Int
  package var disabled: Int
  package var expired: Int
  package var revoked: Int
  /// Not revoked, and never confirmed saved.
  package var unsaved: Int

  package init(_ counts: KeyCounts) {
    active = counts.active
    overdue = counts.overdue
    dueSoon = counts.dueSoon
    inGrace = counts.inGrace
    disabled = counts.disabled
    expired = counts.expired
    revoked = counts.revoked
    unsaved = counts.unsaved
  }

  enum CodingKeys: String, CodingKey {
    case active
    case overdue
    case dueSoon = "due_soon"
    case inGrace = "in_grace"
    case disabled
    case expired
    case revoked
    case unsaved
  }
}
