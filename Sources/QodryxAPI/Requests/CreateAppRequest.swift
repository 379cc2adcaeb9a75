package import Credentials

/// `POST /v1/apps`.
package struct CreateAppRequest: RequestBody, Hashable {
  package var name: String
  /// `confidential` or `public`.
  package var kind: String
  /// None for an app that uses the device grant alone.
  package var redirectURIs: [String]
  /// What it may ask for at most.
  package var scopes: [Scope]

  package init(name: String, kind: String, redirectURIs: [String], scopes: [Scope]) {
    self.name = name
    self.kind = kind
    self.redirectURIs = redirectURIs
    self.scopes = scopes
  }

  package enum Member: String, CodingKey, CaseIterable {
    case name
    case kind
    case redirectURIs = "redirect_uris"
    case scopes
  }

  typealias CodingKeys = Member
}
