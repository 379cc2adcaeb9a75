package import Credentials

/// Who a request is: the credential that it came with, accepted.
package struct Principal: Hashable, Sendable {
  /// The credential's record: identifier, type, scopes, owner, environment, limit and expiry.
  package let key: APIKey

  package init(key: APIKey) {
    self.key = key
  }

  func holds(_ scope: Scope) -> Bool { key.scopes.contains(scope) }
}
