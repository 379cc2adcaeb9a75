package import Credentials
package import FoundationEssentials

/// `POST /v1/personal-tokens`: a token for the person behind the credential.
package struct CreateTokenRequest: RequestBody, Hashable {
  package var name: String
  package var scopes: [Scope]
  package var description: String?
  package var expiresAt: Date?
  package var rateLimitPerMinute: Int?

  package init(
    name: String,
    scopes: [Scope],
    description: String? = nil,
    expiresAt: Date? = nil,
    rateLimitPerMinute: Int? = nil
  ) {
    self.name = name
    self.scopes = scopes
    self.description = description
    self.expiresAt = expiresAt
    self.rateLimitPerMinute = rateLimitPerMinute
  }

  package enum Member: String, CodingKey, CaseIterable {
    case name
    case scopes
    case description
    case expiresAt = "expires_at"
    case rateLimitPerMinute = "rate_limit_per_minute"
  }

  typealias CodingKeys = Member
}
