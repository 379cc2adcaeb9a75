/// The check that a refused request did not pass: the first one, in the order in which they are made.
package enum FailedCheck: String, CaseIterable, Hashable, Sendable, Codable {
  /// No credential was sent.
  case missing
  /// It came in a URL, or together with a different one.
  case misplaced
  /// It is not a credential at all.
  case malformed
  /// Well-formed, but the store never issued it.
  case unknown
  case revoked
  case expired
  /// Replaced by a successor, and its grace is over.
  case graceEnded = "grace_ended"
  case disabled
  /// The credential has had all of its requests for the moment.
  case rateLimited = "rate_limited"
  /// The credential is accepted, but does not hold what the request needed.
  case insufficientScope = "insufficient_scope"
  /// Its address has presented too many refused credentials.
  case tooManyRefusals = "too_many_refusals"

  package init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .malformed: .malformed
      case .unknown: .unknown
      case .revoked: .revoked
      case .disabled: .disabled
      case .expired: .expired
      case .graceEnded: .graceEnded
      }
  }
}
