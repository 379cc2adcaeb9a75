package import Credentials

/// A device's request that waits for a person (RFC 8628, section 3.2).
package struct DeviceAuthorization: Sendable {
  package let deviceCode: Secret
  /// What the person types: `WDJB-MJHT`.
  package let userCode: String
  /// The page on which they can type it.
  package let verificationURI: String
  /// How long they have.
  package let lifetime: Duration
  /// How long to wait between two questions.
  package let interval: Duration
}
