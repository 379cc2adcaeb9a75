package import FoundationEssentials

/// One request with a credential.
package struct KeyUse: Hashable, Sendable {
  package let keyID: KeyID
  package let at: Date
  /// Where it came from: an IP address, or the host's own name for a local use.
  package let address: String
  /// `GET /v1/projects`: the route, never the query.
  package let route: String
  /// The scope that was needed; nil where none was, or where the request was refused before that was looked at.
  package let scope: Scope?
  /// nil for an accepted request.
  package let refusal: UseRefusal?

  package init(
    keyID: KeyID,
    at: Date,
    address: String,
    route: String,
    scope: Scope?,
    refusal: UseRefusal? = nil
  ) {
    self.keyID = keyID
    self.at = at
    self.address = address
    self.route = route
    self.scope = scope
    self.refusal = refusal
  }
}
