package import FoundationEssentials

/// A request with a credential, or several that were alike.
package struct KeyUse: Hashable, Sendable {
  package let keyID: KeyID
  /// When the last of them came.
  package var at: Date
  /// Where it came from: an IP address, or the host's own name for a local use.
  package let address: String
  /// `GET /v1/projects`: the route, never the query.
  package let route: String
  /// The scope that was needed; nil where none was, or where the request was refused before that was looked at.
  package let scope: Scope?
  /// nil for an accepted request.
  package let refusal: UseRefusal?
  /// How many there were, at least 1.
  package var count: Int

  /// How many can be told of at once.
  package static let counts = 1...1_000_000_000

  package init(
    keyID: KeyID,
    at: Date,
    address: String,
    route: String,
    scope: Scope?,
    refusal: UseRefusal? = nil,
    count: Int = 1
  ) {
    self.keyID = keyID
    self.at = at
    self.address = address
    self.route = route
    self.scope = scope
    self.refusal = refusal
    self.count = count
  }
}
