package import Credentials
package import FoundationEssentials

/// `GET /v1/user`: who is behind a credential, and the credential itself.
package struct UserRecord: Codable, Hashable, Sendable {
  /// The person, or the owner of the service's key.
  package var name: String
  package var kind: Kind
  package var credential: Credential

  package enum Kind: String, Codable, Hashable, Sendable {
    case person
    case service
  }

  package struct Credential: Codable, Hashable, Sendable {
    package var id: String
    package var name: String
    package var type: CredentialType
    package var scopes: [Scope]
    package var environment: KeyEnvironment?
    package var expiresAt: Date?

    enum CodingKeys: String, CodingKey {
      case id
      case name
      case type
      case scopes
      case environment
      case expiresAt = "expires_at"
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(name, forKey: .name)
      try container.encode(type, forKey: .type)
      try container.encode(scopes, forKey: .scopes)
      try container.encode(environment, forKey: .environment)
      try container.encode(expiresAt, forKey: .expiresAt)
    }
  }

  package init(_ principal: Principal) {
    name = principal.owner
    kind = principal.isPersonal ? .person : .service
    credential = Credential(
      id: principal.id.rawValue,
      name: principal.name,
      type: principal.type,
      scopes: principal.scopes.ordered,
      environment: principal.environment,
      expiresAt: principal.expiresAt
    )
  }
}
