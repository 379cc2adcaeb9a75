package import FoundationEssentials

/// Who a request is: what a server has to know of the credential that it came with.
package struct Principal: Hashable, Sendable {
  /// The record behind the credential: a key, a personal token, or an app's grant.
  package let id: KeyID
  package let type: CredentialType
  /// What people call the record; the app's name for a grant.
  package let name: String
  package let scopes: ScopeSet
  /// nil where the credential stands for a person.
  package let environment: KeyEnvironment?
  /// The team, service or person whom it stands for.
  package let owner: String
  /// Requests a minute.
  package let rateLimit: Int
  package let expiresAt: Date?
  /// Whom it took over from, and who took over from it: they share one limit.
  package let replaces: KeyID?
  package let replacedBy: KeyID?

  package init(
    id: KeyID,
    type: CredentialType,
    name: String,
    scopes: ScopeSet,
    environment: KeyEnvironment?,
    owner: String,
    rateLimit: Int,
    expiresAt: Date?,
    replaces: KeyID? = nil,
    replacedBy: KeyID? = nil
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.scopes = scopes
    self.environment = environment
    self.owner = owner
    self.rateLimit = rateLimit
    self.expiresAt = expiresAt
    self.replaces = replaces
    self.replacedBy = replacedBy
  }

  package init(_ key: APIKey) {
    self.init(
      id: key.id,
      type: key.type,
      name: key.name,
      scopes: key.scopes,
      environment: key.environment,
      owner: key.owner,
      rateLimit: key.rateLimit,
      expiresAt: key.expiresAt,
      replaces: key.replaces,
      replacedBy: key.replacedBy
    )
  }

  /// Whether it stands for a person, not for a service.
  package var isPersonal: Bool { type == .personal || type == .access }

  package func holds(_ scope: Scope) -> Bool { scopes.contains(scope) }
}
