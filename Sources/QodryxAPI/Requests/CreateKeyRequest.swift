package import Credentials
package import FoundationEssentials

/// `POST /v1/api-keys`.
package struct CreateKeyRequest: RequestBody, Hashable {
  package var name: String
  /// `live`, `test` or `ro`.
  package var type: String
  package var scopes: [Scope]
  /// `prod` where it is missing, `dev` for a test key.
  package var environment: String?
  package var description: String?
  /// Who answers for the key; the credential's own owner where it is missing.
  package var owner: String?
  package var expiresAt: Date?
  package var rateLimitPerMinute: Int?

  package init(
    name: String,
    type: String,
    scopes: [Scope],
    environment: String? = nil,
    description: String? = nil,
    owner: String? = nil,
    expiresAt: Date? = nil,
    rateLimitPerMinute: Int? = nil
  ) {
    self.name = name
    self.type = type
    self.scopes = scopes
    self.environment = environment
    self.description = description
    self.owner = owner
    self.expiresAt = expiresAt
    self.rateLimitPerMinute = rateLimitPerMinute
  }

  package enum Member: String, CodingKey, CaseIterable {
    case name
    case type
    case scopes
    case environment
    case description
    case owner
    case expiresAt = "expires_at"
    case rateLimitPerMinute = "rate_limit_per_minute"
  }

  typealias CodingKeys = Member
}
