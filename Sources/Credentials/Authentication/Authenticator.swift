package import FoundationEssentials

/// Decides whether a presented credential is accepted: the one home of the order of checks.
package enum Authenticator {
  /// A credential's record beside the digest that only a store knows.
  package struct Candidate: Sendable {
    package let key: APIKey
    package let digest: CredentialDigest

    package init(key: APIKey, digest: CredentialDigest) {
      self.key = key
      self.digest = digest
    }
  }

  /// Accepts a well-formed credential, or says which check refuses it.
  ///
  /// - Parameters:
  ///   - token: the form of what was presented.
  ///   - candidate: what the store has under the token's digest.
  /// - Throws: ``Refusal``.
  package static func accept(
    _ token: Token,
    candidate: Candidate?,
    at now: Date
  ) throws(Refusal) -> APIKey {
    guard let candidate, candidate.digest == token.digest, candidate.key.type == token.type else {
      throw .unknown
    }
    if let refusal = refusal(of: candidate.key, at: now) { throw refusal }
    return candidate.key
  }

  /// The first check that refuses the key as it stands, from the most final to the most passing; nil where the
  /// next request is accepted.
  package static func refusal(of key: APIKey, at now: Date) -> Refusal? {
    if let revokedAt = key.revokedAt { return .revoked(since: revokedAt) }
    if let expiresAt = key.expiresAt, expiresAt <= now { return .expired(since: expiresAt) }
    if let graceEndsAt = key.graceEndsAt, graceEndsAt <= now { return .graceEnded(since: graceEndsAt) }
    if let disabledAt = key.disabledAt { return .disabled(since: disabledAt) }
    return nil
  }
}
