package import FoundationEssentials

/// One thing that happened, chained to the one before it.
package struct AuditEvent: Identifiable, Hashable, Sendable {
  /// 1 for the first event, without gaps.
  package let sequence: Int
  package let at: Date
  package let actor: Actor
  package let action: Action
  /// The key or grant that it was about; nil for settings, projects, apps and requests for access.
  package let keyID: KeyID?
  /// What it was called then, and its short hint: `mobile-backend qx_live_…K3XA`.
  package let target: String
  /// What changed, in words: `- write:security`, `grace 24 h`, a reason.
  package let detail: String
  /// SHA-256 of the event before it, 32 bytes; zeroes for the first.
  package let previousHash: [UInt8]
  /// SHA-256 over everything above, 32 bytes.
  package let hash: [UInt8]

  package var id: Int { sequence }

  /// An event that a store gives back as it was written.
  package init(
    sequence: Int,
    at: Date,
    actor: Actor,
    action: Action,
    keyID: KeyID?,
    target: String,
    detail: String,
    previousHash: [UInt8],
    hash: [UInt8]
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.action = action
    self.keyID = keyID
    self.target = target
    self.detail = detail
    self.previousHash = previousHash
    self.hash = hash
  }

  /// The words of the log. An open value, so that a newer program's events can be read.
  package struct Action: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    package static let created = Action(rawValue: "key.created")
    /// A key that was issued elsewhere was brought here.
    package static let imported = Action(rawValue: "key.imported")
    package static let saved = Action(rawValue: "key.saved")
    package static let edited = Action(rawValue: "key.edited")
    package static let scopesNarrowed = Action(rawValue: "key.scopes_narrowed")
    package static let disabled = Action(rawValue: "key.disabled")
    package static let enabled = Action(rawValue: "key.enabled")
    package static let rotated = Action(rawValue: "key.rotated")
    package static let retired = Action(rawValue: "key.retired")
    package static let revoked = Action(rawValue: "key.revoked")
    /// A key was presented after its revocation or the end of its grace.
    package static let usedAfterEnd = Action(rawValue: "key.used_after_end")
    package static let graceEnded = Action(rawValue: "rotation.grace_ended")
    package static let dueSoon = Action(rawValue: "rotation.due_soon")
    package static let overdue = Action(rawValue: "rotation.overdue")
    package static let policyChanged = Action(rawValue: "policy.changed")
    /// Events have been written to a file.
    package static let auditExported = Action(rawValue: "audit.exported")
    /// Records of keys have been written to a file.
    package static let keysExported = Action(rawValue: "keys.exported")
    package static let storeBackedUp = Action(rawValue: "store.backed_up")
    /// A backup has taken the place of the store: the first event that is not the backup's own.
    package static let storeRestored = Action(rawValue: "store.restored")
    package static let projectCreated = Action(rawValue: "project.created")
    package static let projectDeleted = Action(rawValue: "project.deleted")
    package static let appCreated = Action(rawValue: "app.created")
    package static let appSecretRotated = Action(rawValue: "app.secret_rotated")
    package static let appDeleted = Action(rawValue: "app.deleted")
    package static let accessRequested = Action(rawValue: "oauth.requested")
    package static let accessApproved = Action(rawValue: "oauth.approved")
    package static let accessDenied = Action(rawValue: "oauth.denied")
    /// An app has taken the tokens of an approval.
    package static let grantCreated = Action(rawValue: "oauth.granted")
    package static let grantRevoked = Action(rawValue: "oauth.revoked")
    /// A refresh token was used twice: somebody has a copy. The grant is revoked.
    package static let refreshReused = Action(rawValue: "oauth.refresh_reused")
    /// An authorization code was used twice: somebody has a copy. The grant is revoked.
    package static let codeReplayed = Action(rawValue: "oauth.code_replayed")
  }
}
