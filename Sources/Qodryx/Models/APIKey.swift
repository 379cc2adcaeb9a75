public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// What is known of an API key or a personal token. Never the credential itself: that is shown once, when it is
  /// issued.
  public struct APIKey: Identifiable, Hashable, Sendable {
    public let id: String
    public let name: String
    public let type: KeyType
    /// What the credential begins with: `qx_live_`.
    public let prefix: String
    /// The first and last 4 characters behind the prefix: `4fG7…9Q2F`.
    public let hint: String
    public let scopes: [Scope]
    /// nil for a personal token.
    public let environment: Environment?
    public let description: String
    /// Who answers for it.
    public let owner: String
    public let status: Status
    public let createdAt: Date
    public let createdBy: String
    public let expiresAt: Date?
    public let lastUsedAt: Date?
    /// When it is due for rotation (every 90 days recommended).
    public let rotateBy: Date
    public let rotation: Rotation
    /// The key that it took over from.
    public let replaces: String?
    /// The key that took over from it.
    public let replacedBy: String?
    /// Until when a replaced key works beside its successor.
    public let graceEndsAt: Date?
    public let disabledAt: Date?
    public let revokedAt: Date?
    public let revokedReason: String?
    public let rateLimitPerMinute: Int

    /// Whether requests with the key are accepted, and if not, why.
    public struct Status: RawRepresentable, Hashable, Sendable {
      public let rawValue: String

      public init(rawValue: String) {
        self.rawValue = rawValue
      }

      public static let active = Status(rawValue: "active")
      public static let disabled = Status(rawValue: "disabled")
      public static let expired = Status(rawValue: "expired")
      public static let revoked = Status(rawValue: "revoked")
    }

    /// How near its rotation is.
    public struct Rotation: RawRepresentable, Hashable, Sendable {
      public let rawValue: String

      public init(rawValue: String) {
        self.rawValue = rawValue
      }

      public static let fresh = Rotation(rawValue: "fresh")
      public static let dueSoon = Rotation(rawValue: "due_soon")
      public static let overdue = Rotation(rawValue: "overdue")
    }

    init(_ record: KeyRecord) {
      id = record.id
      name = record.name
      type = KeyType(record.type)
      prefix = record.prefix
      hint = record.hint
      scopes = record.scopes.map(Scope.init(_:))
      environment = record.environment.map(Environment.init(_:))
      description = record.description
      owner = record.owner
      status = Status(rawValue: record.status.rawValue)
      createdAt = record.createdAt
      createdBy = record.createdBy
      expiresAt = record.expiresAt
      lastUsedAt = record.lastUsedAt
      rotateBy = record.rotateBy
      rotation = Rotation(rawValue: record.rotation.rawValue)
      replaces = record.replaces
      replacedBy = record.replacedBy
      graceEndsAt = record.graceEndsAt
      disabledAt = record.disabledAt
      revokedAt = record.revokedAt
      revokedReason = record.revokedReason
      rateLimitPerMinute = record.rateLimitPerMinute
    }
  }
}
