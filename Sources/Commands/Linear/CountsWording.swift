import Credentials

/// How many keys are in which state, in a sentence.
enum CountsWording {
  static func sentence(_ counts: KeyCounts) -> String {
    let parts = [
      (counts.overdue, "overdue"), (counts.dueSoon, "due soon"), (counts.inGrace, "in grace"),
      (counts.disabled, "disabled"), (counts.unsaved, "never confirmed saved"),
    ]
    let rest = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let active = DurationWording.counted(counts.active, "active key")
    return rest.isEmpty ? "\(active), none of them due." : "\(active); \(rest.joined(separator: ", "))."
  }
}
