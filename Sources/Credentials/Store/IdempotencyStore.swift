/// Remembers which answer a repeated order gets, so that a client that lost an answer can ask again.
package protocol IdempotencyStore: Sendable {
  /// Issues a key once for each idempotency key of a caller. The record of the order, the key and its audit event are
  /// one transaction.
  ///
  /// - Parameters:
  ///   - order: who asks, with which `Idempotency-Key`, and the digest of what is asked. Kept for 24 hours.
  /// - Returns: the new key with its secret, or the key that the first order made, without.
  /// - Throws: ``KeyStoreError/conflict(_:)`` where the same idempotency key came with another body before, and what
  ///   creating throws.
  func createOnce(
    _ draft: KeyDraft,
    order: IdempotentOrder,
    by actor: Actor
  ) async throws(KeyStoreError) -> CreationOutcome
}

/// One order, as it is recognised again.
package struct IdempotentOrder: Hashable, Sendable {
  /// The identifier of the credential that asks.
  package let caller: KeyID
  /// What the client sent as `Idempotency-Key`, 1 to 255 printable ASCII characters.
  package let key: String
  /// SHA-256 of method, path and body, 32 bytes.
  package let digest: [UInt8]

  package init(caller: KeyID, key: String, digest: [UInt8]) {
    self.caller = caller
    self.key = key
    self.digest = digest
  }
}

/// What became of an order that may be a repeated one.
package enum CreationOutcome: Sendable {
  case issued(IssuedKey)
  /// The key exists already; its secret has been shown to whoever asked first.
  case repeated(APIKey)
}
