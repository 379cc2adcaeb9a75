package import Credentials
package import FoundationEssentials

/// What a person has allowed an app, as the API shows it. It never holds a token.
package struct GrantRecord: Codable, Hashable, Sendable {
  package var id: String
  package var appID: String
  package var appName: String
  /// Where the app said it runs; may be empty.
  package var device: String
  /// For whom the app acts.
  package var owner: String
  /// In the document's order.
  package var scopes: [Scope]
  package var createdAt: Date
  /// Who approved it, and from where.
  package var createdBy: String
  package var createdFrom: String
  package var lastUsedAt: Date?
  package var revokedAt: Date?
  package var revokedReason: String?

  package init(_ grant: Grant) {
    id = grant.id.rawValue
    appID = grant.app.rawValue
    appName = grant.appName
    device = grant.device
    owner = grant.owner
    scopes = grant.scopes.ordered
    createdAt = grant.createdAt
    createdBy = grant.createdBy.name
    createdFrom = grant.createdBy.origin
    lastUsedAt = grant.lastUsedAt
    revokedAt = grant.revokedAt
    revokedReason = grant.revokedReason
  }

  enum CodingKeys: String, CodingKey {
    case id
    case appID = "app_id"
    case appName = "app_name"
    case device
    case owner
    case scopes
    case createdAt = "created_at"
    case createdBy = "created_by"
    case createdFrom = "created_from"
    case lastUsedAt = "last_used_at"
    case revokedAt = "revoked_at"
    case revokedReason = "revoked_reason"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(appID, forKey: .appID)
    try container.encode(appName, forKey: .appName)
    try container.encode(device, forKey: .device)
    try container.encode(owner, forKey: .owner)
    try container.encode(scopes, forKey: .scopes)
    try container.encode(createdAt, forKey: .createdAt)
    try container.encode(createdBy, forKey: .createdBy)
    try container.encode(createdFrom, forKey: .createdFrom)
    try container.encode(lastUsedAt, forKey: .lastUsedAt)
    try container.encode(revokedAt, forKey: .revokedAt)
    try container.encode(revokedReason, forKey: .revokedReason)
  }
}
