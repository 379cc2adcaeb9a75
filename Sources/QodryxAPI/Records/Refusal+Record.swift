package import Credentials
package import FoundationEssentials

extension Refusal {
  /// Since when requests are refused, where the refusal has a beginning.
  package var since: Date? {
    switch self {
    case .malformed, .unknown: nil
    case .revoked(let since), .disabled(let since), .expired(let since), .graceEnded(let since): since
    }
  }

  /// Reads ``name`` and ``since``; nil for another word, or where the beginning is missing.
  ///
  /// What was wrong with a malformed credential does not travel.
  package init?(name: String, since: Date?) {
    switch (name, since) {
    case ("malformed", _): self = .malformed(.unknownPrefix)
    case ("unknown", _): self = .unknown
    case ("revoked", let since?): self = .revoked(since: since)
    case ("disabled", let since?): self = .disabled(since: since)
    case ("expired", let since?): self = .expired(since: since)
    case ("grace_ended", let since?): self = .graceEnded(since: since)
    default: return nil
    }
  }
}
