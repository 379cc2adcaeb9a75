package import Credentials

/// Everything that the server asks of a store.
package typealias ServedStore = KeyStore & ProjectStore & IdempotencyStore & AppStore & OAuthStore
