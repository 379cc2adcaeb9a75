/// Remembers which answer a repeated order gets, so that a client that lost an answer can ask again.
package protocol IdempotencyStore: Sendable {
  /// Issues a key once for each idempotency key of a caller. The record of the order, the key and its audit event are
  /// one transaction.
  ///
  /// - Parameters:
  ///   - order: who asks, with which `Idempotency-Key`, and the digest of what is asked. Kept for
  ///     ``IdempotentOrder/lifetime``; an order that failed is not kept.
  /// - Returns: the new key with its secret, or the key that the first order made as it is now, without.
  /// - Throws: ``KeyStoreError/conflict(_:)`` where the same idempotency key came with another body before,
  ///   ``KeyStoreError/invalid(_:)`` where it breaks the rule, and what creating throws.
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

  package static let keyLength = 1...255
  /// Seconds for which an order is remembered: 24 hours.
  package static let lifetime = 86_400.0

  package init(caller: KeyID, key: String, digest: [UInt8]) {
    self.caller = caller
    self.key = key
    self.digest = digest
  }

  /// What is wrong with the idempotency key; empty where an order may be kept under it.
  package var problems: [FieldProblem] {
    let isAllowed = Self.keyLength.contains(key.utf8.count) && key.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    return isAllowed
      ? []
      : [FieldProblem(.idempotencyKey, "use 1 to \(Self.keyLength.upperBound) printable ASCII characters")]
  }
}

/// What became of an order that may be a repeated one.
package enum CreationOutcome: Sendable {
  case issued(IssuedKey)
  /// The key exists already; its secret has been shown to whoever asked first.
  case repeated(APIKey)
}
