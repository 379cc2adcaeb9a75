package import Credentials
package import FoundationEssentials

/// A key or personal token as the API shows it. It never holds the secret.
package struct KeyRecord: Hashable, Sendable, Codable {
  package var id: String
  package var name: String
  package var type: CredentialType
  /// What the credential begins with: `qx_live_`.
  package var prefix: String
  /// The first and last 4 characters behind the prefix: `4fG7…9Q2F`.
  package var hint: String
  /// In the document's order.
  package var scopes: [Scope]
  package var environment: KeyEnvironment?
  package var description: String
  package var owner: String
  package var status: Status
  package var createdAt: Date
  /// Who made it, and from where: `ssh 10.20.9.1`, `local`, `api 10.0.4.2`.
  package var createdBy: String
  package var createdFrom: String
  package var expiresAt: Date?
  package var lastUsedAt: Date?
  package var rotateBy: Date
  package var rotation: RotationState
  package var replaces: String?
  package var replacedBy: String?
  /// Since when it is stopped reversibly.
  package var disabledAt: Date?
  package var revokedAt: Date?
  package var revokedReason: String?
  package var rateLimitPerMinute: Int
  /// Until when a replaced key works beside its successor.
  package var graceEndsAt: Date?
  /// null for a key whose secret nobody has confirmed to have.
  package var savedAt: Date?

  /// A key in its grace counts as active: requests with it are accepted.
  package enum Status: String, Codable, Hashable, Sendable {
    case active
    case disabled
    case expired
    case revoked

    init(_ status: KeyStatus) {
      switch status {
      case .active, .inGrace: self = .active
      case .disabled: self = .disabled
      case .expired: self = .expired
      case .revoked: self = .revoked
      }
    }
  }

  package enum RotationState: String, Codable, Hashable, Sendable {
    case fresh
    case dueSoon = "due_soon"
    case overdue

    init(_ rotation: Rotation) {
      switch rotation {
      case .fresh: self = .fresh
      case .dueSoon: self = .dueSoon
      case .overdue: self = .overdue
      }
    }
  }

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case type
    case prefix
    case hint
    case scopes
    case environment
    case description
    case owner
    case status
    case createdAt = "created_at"
    case createdBy = "created_by"
    case createdFrom = "created_from"
    case expiresAt = "expires_at"
    case lastUsedAt = "last_used_at"
    case rotateBy = "rotate_by"
    case rotation
    case replaces
    case replacedBy = "replaced_by"
    case disabledAt = "disabled_at"
    case revokedAt = "revoked_at"
    case revokedReason = "revoked_reason"
    case rateLimitPerMinute = "rate_limit_per_minute"
    case graceEndsAt = "grace_ends_at"
    case savedAt = "saved_at"
  }

  /// What `key` looks like at `now`, when keys are due as `policy` says.
  package init(_ key: APIKey, at now: Date, policy: RotationPolicy) {
    id = key.id.rawValue
    name = key.name
    type = key.type
    prefix = key.type.prefix
    hint = key.hint.full
    scopes = key.scopes.ordered
    environment = key.environment
    description = key.note
    owner = key.owner
    status = Status(key.status(at: now))
    createdAt = key.createdAt
    createdBy = key.createdBy.name
    createdFrom = key.createdBy.origin
    expiresAt = key.expiresAt
    lastUsedAt = key.lastUsedAt
    rotateBy = key.rotateBy
    rotation = RotationState(policy.rotation(dueAt: key.rotateBy, at: now))
    replaces = key.replaces?.rawValue
    replacedBy = key.replacedBy?.rawValue
    disabledAt = key.disabledAt
    revokedAt = key.revokedAt
    revokedReason = key.revokedReason
    rateLimitPerMinute = key.rateLimit
    graceEndsAt = key.graceEndsAt
    savedAt = key.savedAt
  }
}
