package import Credentials

/// `PATCH /v1/api-keys/{id}`: what is missing stays as it is.
package struct UpdateKeyRequest: RequestBody, Hashable {
  package var name: String?
  package var description: String?
  package var owner: String?
  package var environment: String?
  package var rateLimitPerMinute: Int?
  /// A part of the scopes that the key holds.
  package var scopes: [Scope]?
  package var disabled: Bool?

  package init(
    name: String? = nil,
    description: String? = nil,
    owner: String? = nil,
    environment: String? = nil,
    rateLimitPerMinute: Int? = nil,
    scopes: [Scope]? = nil,
    disabled: Bool? = nil
  ) {
    self.name = name
    self.description = description
    self.owner = owner
    self.environment = environment
    self.rateLimitPerMinute = rateLimitPerMinute
    self.scopes = scopes
    self.disabled = disabled
  }

  package enum Member: String, CodingKey, CaseIterable {
    case name
    case description
    case owner
    case environment
    case rateLimitPerMinute = "rate_limit_per_minute"
    case scopes
    case disabled
  }

  typealias CodingKeys = Member
}
