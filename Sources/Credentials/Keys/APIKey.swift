package import FoundationEssentials

/// The record of an issued credential: an API key or a personal access token.
///
/// It holds nothing that could authenticate: the secret was shown once, and the store keeps its digest to itself.
package struct APIKey: Identifiable, Hashable, Sendable {
  package let id: KeyID
  package let type: CredentialType
  package let hint: CredentialHint
  package var name: String
  package var scopes: ScopeSet
  /// nil for a personal token, which belongs to a person and not to an environment.
  package var environment: KeyEnvironment?
  /// What it is for and whom to tell; empty where nobody wrote anything.
  package var note: String
  /// The team, service or person who answers for it.
  package var owner: String
  /// Requests a minute, 1 to 1,000,000; shared with its successor while both work.
  package var rateLimit: Int

  package let createdAt: Date
  package let createdBy: Actor
  /// From when on it is refused; nil for never.
  package var expiresAt: Date?
  /// The last accepted request.
  package var lastUsedAt: Date?
  /// When somebody proved to have the secret; nil means never confirmed saved.
  package var savedAt: Date?
  package var disabledAt: Date?
  package var revokedAt: Date?
  package var revokedReason: String?

  /// The key that this one took over from.
  package var replaces: KeyID?
  /// The key that took over from this one.
  package var replacedBy: KeyID?
  /// Until when it works beside its successor; set exactly where ``replacedBy`` is.
  package var graceEndsAt: Date?
  /// When it is due for rotation: creation and the policy's period.
  package var rotateBy: Date

  package init(
    id: KeyID,
    type: CredentialType,
    hint: CredentialHint,
    name: String,
    scopes: ScopeSet,
    environment: KeyEnvironment?,
    note: String,
    owner: String,
    rateLimit: Int,
    createdAt: Date,
    createdBy: Actor,
    expiresAt: Date?,
    rotateBy: Date
  ) {
    self.id = id
    self.type = type
    self.hint = hint
    self.name = name
    self.scopes = scopes
    self.environment = environment
    self.note = note
    self.owner = owner
    self.rateLimit = rateLimit
    self.createdAt = createdAt
    self.createdBy = createdBy
    self.expiresAt = expiresAt
    self.rotateBy = rotateBy
  }

  /// What the list calls it: a replaced key stands beside its successor of the same name.
  package var displayName: String { replacedBy == nil ? name : "\(name) (old)" }

  /// `qx_live_…9Q2F`.
  package var shortHint: String { type.prefix + hint.short }

  /// `qx_live_4fG7…9Q2F`.
  package var fullHint: String { type.prefix + hint.full }

  /// What `rotation` sorts by: the next thing that its calendar holds.
  package var nextDeadline: Date { graceEndsAt ?? rotateBy }
}
