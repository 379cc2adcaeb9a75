package import FoundationEssentials

/// What a person has allowed an app: the family of all tokens that come from one approval.
package struct Grant: Identifiable, Hashable, Sendable {
  /// `grt_…`. Use is recorded under it, as under a key's identifier.
  package let id: KeyID
  package let app: AppID
  package let appName: String
  /// Where the app said it runs; may be empty.
  package let device: String
  /// For whom the app acts.
  package let owner: String
  package let scopes: ScopeSet
  package let createdAt: Date
  /// Who approved it.
  package let createdBy: Actor
  /// The last accepted request with one of its access tokens.
  package var lastUsedAt: Date?
  package var revokedAt: Date?
  package var revokedReason: String?

  package init(
    id: KeyID,
    app: AppID,
    appName: String,
    device: String,
    owner: String,
    scopes: ScopeSet,
    createdAt: Date,
    createdBy: Actor,
    lastUsedAt: Date? = nil,
    revokedAt: Date? = nil,
    revokedReason: String? = nil
  ) {
    self.id = id
    self.app = app
    self.appName = appName
    self.device = device
    self.owner = owner
    self.scopes = scopes
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.lastUsedAt = lastUsedAt
    self.revokedAt = revokedAt
    self.revokedReason = revokedReason
  }

  /// What a list calls it: `qodryx CLI on ops-7`.
  package var title: String { device.isEmpty ? appName : "\(appName) on \(device)" }

  /// Requests a minute of one grant.
  package static let rateLimit = KeyDraft.defaultRateLimit
}
