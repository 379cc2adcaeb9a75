package import FoundationEssentials

/// The instants that end or stop a credential: all that the decision about it depends on.
package struct Standing: Hashable, Sendable {
  package var revokedAt: Date?
  package var expiresAt: Date?
  package var graceEndsAt: Date?
  package var disabledAt: Date?

  package init(revokedAt: Date?, expiresAt: Date?, graceEndsAt: Date? = nil, disabledAt: Date? = nil) {
    self.revokedAt = revokedAt
    self.expiresAt = expiresAt
    self.graceEndsAt = graceEndsAt
    self.disabledAt = disabledAt
  }

  package init(_ key: APIKey) {
    self.init(
      revokedAt: key.revokedAt,
      expiresAt: key.expiresAt,
      graceEndsAt: key.graceEndsAt,
      disabledAt: key.disabledAt
    )
  }
}
