package import Credentials

extension Qodryx {
  /// The plaintext of a credential. It prints as redacted, and its memory is overwritten when it is let go of.
  public struct KeySecret: Sendable {
    package let secret: Secret

    /// The credential as text, for whoever keeps it. The text is not overwritten: prefer
    /// ``withUnsafeBytes(_:)`` where it goes into a file or a vault.
    public func reveal() -> String {
      secret.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends the credential's bytes for the time of the call.
    public func withUnsafeBytes<Result>(
      _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
      try secret.withBytes(body)
    }
  }
}

extension Qodryx.KeySecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
