package import Credentials
import Terminal

extension AuditEvent {
  /// What it was about, without the identifier or hint behind its name.
  var targetName: String {
    guard let end = target.lastIndex(of: " ") else { return target }
    let identifiers = ["qx_", "prj_", "app_", "apr_"]
    return identifiers.contains { target[target.index(after: end)...].hasPrefix($0) }
      ? String(target[..<end]) : target
  }

  /// Whether it was about a key, which has a page of its own, and not about what an app was granted.
  var isAboutKey: Bool { keyID.map { !$0.rawValue.hasPrefix("grt_") } ?? false }
}

extension AuditEvent.Action {
  /// How much an event of this kind stands out: somebody may have what is not theirs, or was refused.
  var role: Role {
    switch self {
    case .usedAfterEnd, .refreshReused, .codeReplayed: .danger
    case .accessDenied: .caution
    default: rawValue.hasSuffix(".refused") || rawValue.hasSuffix(".failed") ? .caution : .text
    }
  }

  /// Whether the detail of such an event is somebody's reason.
  package var hasReason: Bool {
    [.revoked, .grantRevoked, .accessDenied, .refreshReused, .codeReplayed].contains(self)
  }

  /// What an event that stands out means, and what to do about it.
  package var warning: String? {
    switch self {
    case .usedAfterEnd: "Somebody still presents this key after its end. It is refused: find out who."
    case .refreshReused:
      "Two had the same refresh token, so it was revoked: the app has to ask for access again."
    case .codeReplayed:
      "Two had the same code, so its tokens were revoked: the app has to ask for access again."
    case .accessDenied: "The app got nothing. It may ask again."
    default: nil
    }
  }
}
