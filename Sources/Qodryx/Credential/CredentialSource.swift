package import Credentials

/// Where a client takes its credential from, each time that it sends a request.
///
/// A fixed API key never changes; an OAuth login renews its access token when it has expired.
package protocol CredentialSource: Sendable {
  /// The credential for the next request.
  func credential() async throws -> Secret

  /// Another credential to repeat a request with, after the server answered 401 to `refused`; nil where there is
  /// none.
  func credential(insteadOf refused: Secret) async throws -> Secret?
}
