import Credentials
import FoundationEssentials

/// How a key is spoken of: in words that can be listened to.
enum KeyPhrase {
  /// What stands behind its name in a list.
  static func line(of key: APIKey, policy: RotationPolicy, now: Date) -> String {
    let parts = [
      key.type.title, key.environment?.rawValue, state(of: key, policy: policy, now: now),
      use(of: key, now: now),
    ]
    return "\(key.displayName): \(parts.compactMap(\.self).joined(separator: ", "))"
  }

  /// How it stands: what a list marks with a badge.
  static func state(of key: APIKey, policy: RotationPolicy, now: Date) -> String {
    switch key.status(at: now) {
    case .revoked: return "revoked"
    case .expired: return "expired"
    case .disabled: return "disabled"
    case .inGrace:
      return "in grace for \(DurationWording.long((key.graceEndsAt ?? now).timeIntervalSince(now))) more"
    case .active: break
    }
    guard key.savedAt != nil else { return "NEVER CONFIRMED SAVED" }
    switch policy.rotation(dueAt: key.rotateBy, at: now) {
    case .overdue(let days): return "OVERDUE by \(DurationWording.counted(days, "day"))"
    case .dueSoon(let days): return "due in \(DurationWording.counted(days, "day"))"
    case .fresh: return "not due"
    }
  }

  static func use(of key: APIKey, now: Date) -> String {
    key.lastUsedAt.map { "used \(DurationWording.long(now.timeIntervalSince($0))) ago" } ?? "never used"
  }
}
