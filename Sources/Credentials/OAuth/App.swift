package import FoundationEssentials

/// A registered OAuth client: an app that may ask people to let it act for them (RFC 6749, section 2).
package struct App: Identifiable, Hashable, Sendable {
  package let id: AppID
  package let name: String
  package let kind: Kind
  /// Where the browser may be sent back to; empty for an app that uses the device grant alone.
  package let redirectURIs: [RedirectURI]
  /// What it may ask for at most.
  package let scopes: ScopeSet
  /// The hint of its client secret; nil for a public app.
  package var secretHint: CredentialHint?
  package let createdAt: Date
  package let createdBy: Actor

  /// Whether an app can keep a secret (RFC 6749, section 2.1).
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// It runs on a server and proves itself with a client secret.
    case confidential
    /// It runs on people's machines, where nothing is secret: PKCE is required of it.
    case `public`
  }

  package init(
    id: AppID,
    name: String,
    kind: Kind,
    redirectURIs: [RedirectURI],
    scopes: ScopeSet,
    secretHint: CredentialHint?,
    createdAt: Date,
    createdBy: Actor
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.redirectURIs = redirectURIs
    self.scopes = scopes
    self.secretHint = secretHint
    self.createdAt = createdAt
    self.createdBy = createdBy
  }

  /// Whether it is the program's own login: it cannot be deleted, and it alone may hold `read:keys` and
  /// `write:keys`.
  package var isFirstParty: Bool { id == .commandLine }

  /// Whether it is registered for exactly this address; see ``RedirectURI/allows(_:)``.
  package func allows(_ uri: RedirectURI) -> Bool { redirectURIs.contains { $0.allows(uri) } }

  /// The program's own login: public, for browsers on the same host (RFC 8252, section 7.3) and for the device
  /// grant.
  package static func commandLine(createdAt: Date) -> App {
    App(
      id: .commandLine,
      name: "qodryx CLI",
      kind: .public,
      redirectURIs: RedirectURI.loopback(path: "/callback"),
      scopes: ScopeSet(Scope.all),
      secretHint: nil,
      createdAt: createdAt,
      createdBy: .system
    )
  }
}
