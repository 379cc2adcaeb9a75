package import FoundationEssentials

/// Why a presented credential is not accepted.
package enum Refusal: Error, Hashable, Sendable {
  /// It is not a credential at all.
  case malformed(TokenProblem)
  /// Well-formed, but this store never issued it.
  case unknown
  case revoked(since: Date)
  case disabled(since: Date)
  case expired(since: Date)
  /// Replaced by a successor, and its grace is over.
  case graceEnded(since: Date)

  /// A stable word for records and logs.
  package var name: String {
    switch self {
    case .malformed: "malformed"
    case .unknown: "unknown"
    case .revoked: "revoked"
    case .disabled: "disabled"
    case .expired: "expired"
    case .graceEnded: "grace_ended"
    }
  }
}
