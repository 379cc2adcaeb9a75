package import FoundationEssentials

/// What lists say about a key in a word or two.
package enum KeyWording {
  /// A short label and how much it should stand out.
  package struct Badge: Hashable, Sendable {
    package let text: String
    package let tone: Tone
  }

  /// How much something should stand out.
  package enum Tone: Hashable, Sendable {
    case good
    case caution
    case danger
    case muted
  }

  /// The one thing that a person should know first: `revoked`, `NOT SAVED`, `OVERDUE 31d`, `grace 23h`,
  /// `due in 2d`, `ok` …; they differ by word as well as by tone.
  package static func badge(for key: APIKey, policy: RotationPolicy, now: Date) -> Badge {
    switch key.status(at: now) {
    case .revoked: return Badge(text: "revoked", tone: .muted)
    case .expired: return Badge(text: "expired", tone: .muted)
    case .disabled: return Badge(text: "disabled", tone: .muted)
    case .inGrace:
      let left = (key.graceEndsAt ?? now).timeIntervalSince(now)
      return Badge(text: "grace \(DurationWording.short(left))", tone: .caution)
    case .active:
      break
    }
    if key.savedAt == nil { return Badge(text: "NOT SAVED", tone: .danger) }
    return rotationBadge(for: key, policy: policy, now: now)
  }

  /// `OVERDUE 31d`, `due in 2d`, `ok`.
  package static func rotationBadge(for key: APIKey, policy: RotationPolicy, now: Date) -> Badge {
    switch policy.rotation(dueAt: key.rotateBy, at: now) {
    case .overdue(let days): Badge(text: "OVERDUE \(days)d", tone: .danger)
    case .dueSoon(let days): Badge(text: "due in \(days)d", tone: .caution)
    case .fresh: Badge(text: "ok", tone: .good)
    }
  }

  /// Whole days since creation.
  package static func ageInDays(of key: APIKey, now: Date) -> Int {
    max(0, Int(now.timeIntervalSince(key.createdAt) / RotationPolicy.day))
  }

  /// `9s`, `41d`, `never`: since the last accepted request.
  package static func lastUse(of key: APIKey, now: Date) -> String {
    key.lastUsedAt.map { DurationWording.short(now.timeIntervalSince($0)) } ?? "never"
  }

  /// `rw`, `r·`, `·w` or `··` for one resource.
  ///
  /// - Parameter absent: what stands for a permission that is not granted.
  package static func access(_ scopes: ScopeSet, to resource: Resource, absent: Character = "·") -> String {
    var text = String(scopes.contains(Scope(.read, resource)) ? "r" : absent)
    text.append(scopes.contains(Scope(.write, resource)) ? "w" : absent)
    return text
  }

  /// `31.2k`, `7`, `2.1M`: a count in at most five characters.
  package static func count(_ number: Int) -> String {
    switch number {
    case ..<1_000: "\(number)"
    case ..<1_000_000: tenths(number / 100) + "k"
    default: tenths(number / 100_000) + "M"
    }
  }

  /// `2 409`: a number in full, its digits in threes.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = digits.enumerated().map { index, digit in
      let isStart = index > 0 && (digits.count - index).isMultiple(of: 3)
      return isStart ? " \(digit)" : String(digit)
    }
    return (number < 0 ? "-" : "") + groups.joined()
  }

  private static func tenths(_ number: Int) -> String {
    number >= 1_000 ? "\(number / 10)" : "\(number / 10).\(number % 10)"
  }
}
