package import FoundationEssentials

/// Whether a key works, and if not, why: the first of the checks of ``Authenticator`` that it fails.
package enum KeyStatus: String, CaseIterable, Hashable, Sendable {
  case active
  /// Replaced, and working beside its successor for a while.
  case inGrace = "grace"
  case disabled
  /// Past its expiry, or replaced and past its grace.
  case expired
  case revoked

  /// Whether the next request with the key is accepted.
  package var isUsable: Bool { self == .active || self == .inGrace }
}

extension APIKey {
  package func status(at now: Date) -> KeyStatus {
    switch Authenticator.refusal(of: self, at: now) {
    case .revoked: .revoked
    case .disabled: .disabled
    case .expired, .graceEnded: .expired
    case .malformed, .unknown, nil: graceEndsAt == nil ? .active : .inGrace
    }
  }
}
