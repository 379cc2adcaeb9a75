package import FoundationEssentials

/// Decides whether a presented credential is accepted: the one home of the order of checks.
package enum Authenticator {
  /// What a store has under a credential's digest.
  package struct Candidate<Record> {
    package let record: Record
    package let type: CredentialType
    package let standing: Standing
    /// What only a store knows.
    package let digest: CredentialDigest

    package init(record: Record, type: CredentialType, standing: Standing, digest: CredentialDigest) {
      self.record = record
      self.type = type
      self.standing = standing
      self.digest = digest
    }
  }

  /// Accepts a well-formed credential, or says which check refuses it.
  ///
  /// - Parameters:
  ///   - token: the form of what was presented.
  ///   - candidate: what the store has under the token's digest.
  /// - Throws: ``Refusal``.
  package static func accept<Record>(
    _ token: Token,
    candidate: Candidate<Record>?,
    at now: Date
  ) throws(Refusal) -> Record {
    guard let candidate, candidate.digest == token.digest, candidate.type == token.type else {
      throw .unknown
    }
    if let refusal = refusal(of: candidate.standing, at: now) { throw refusal }
    return candidate.record
  }

  /// The first check that refuses a credential as it stands, from the most final to the most passing; nil where
  /// the next request is accepted.
  package static func refusal(of standing: Standing, at now: Date) -> Refusal? {
    if let revokedAt = standing.revokedAt { return .revoked(since: revokedAt) }
    if let expiresAt = standing.expiresAt, expiresAt <= now { return .expired(since: expiresAt) }
    if let graceEndsAt = standing.graceEndsAt, graceEndsAt <= now { return .graceEnded(since: graceEndsAt) }
    if let disabledAt = standing.disabledAt { return .disabled(since: disabledAt) }
    return nil
  }

  /// ``refusal(of:at:)`` of a key.
  package static func refusal(of key: APIKey, at now: Date) -> Refusal? {
    refusal(of: Standing(key), at: now)
  }
}

extension Authenticator.Candidate where Record == APIKey {
  package init(key: APIKey, digest: CredentialDigest) {
    self.init(record: key, type: key.type, standing: Standing(key), digest: digest)
  }
}
