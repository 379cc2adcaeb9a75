extension Qodryx {
  /// A new key and, this once, its credential.
  public struct IssuedKey: Sendable {
    public let key: APIKey
    /// Copy it immediately: it won't be shown again. nil in the answer to an order that was repeated with the same
    /// idempotency key: the first answer had it.
    public let secret: KeySecret?
  }
}
