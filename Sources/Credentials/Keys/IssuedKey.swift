/// A new key together with its secret: the one moment at which both are at hand.
package struct IssuedKey: Sendable {
  package let key: APIKey
  package let secret: Secret

  package init(key: APIKey, secret: Secret) {
    self.key = key
    self.secret = secret
  }
}
