package import Credentials
package import FoundationEssentials

/// A registered OAuth app as the API shows it. It never holds the client secret.
package struct AppRecord: Codable, Hashable, Sendable {
  /// What the app sends as `client_id`.
  package var id: String
  package var name: String
  package var kind: App.Kind
  package var redirectURIs: [String]
  /// What it may ask for at most, in the document's order.
  package var scopes: [Scope]
  /// `qx_secret_4fG7…9Q2F`; null for a public app.
  package var secretHint: String?
  /// Whether it is the program's own login, which cannot be deleted.
  package var isFirstParty: Bool
  package var createdAt: Date
  package var createdBy: String
  package var createdFrom: String

  package init(_ app: App) {
    id = app.id.rawValue
    name = app.name
    kind = app.kind
    redirectURIs = app.redirectURIs.map(\.rawValue)
    scopes = app.scopes.ordered
    secretHint = app.secretHint.map { CredentialType.clientSecret.prefix + $0.full }
    isFirstParty = app.isFirstParty
    createdAt = app.createdAt
    createdBy = app.createdBy.name
    createdFrom = app.createdBy.origin
  }

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case kind
    case redirectURIs = "redirect_uris"
    case scopes
    case secretHint = "secret_hint"
    case isFirstParty = "first_party"
    case createdAt = "created_at"
    case createdBy = "created_by"
    case createdFrom = "created_from"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(kind, forKey: .kind)
    try container.encode(redirectURIs, forKey: .redirectURIs)
    try container.encode(scopes, forKey: .scopes)
    try container.encode(secretHint, forKey: .secretHint)
    try container.encode(isFirstParty, forKey: .isFirstParty)
    try container.encode(createdAt, forKey: .createdAt)
    try container.encode(createdBy, forKey: .createdBy)
    try container.encode(createdFrom, forKey: .createdFrom)
  }
}
