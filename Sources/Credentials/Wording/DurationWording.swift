package import FoundationEssentials

/// Lengths of time in one number and one letter, for columns.
package enum DurationWording {
  /// `9s`, `4m`, `3h`, `41d`: whole units, rounded down; negative counts as zero.
  package static func short(_ seconds: TimeInterval) -> String {
    let seconds = max(0, Int(seconds))
    return switch seconds {
    case ..<60: "\(seconds)s"
    case ..<3_600: "\(seconds / 60)m"
    case ..<86_400: "\(seconds / 3_600)h"
    default: "\(seconds / 86_400)d"
    }
  }

  /// `9 seconds`, `1 hour`, `41 days`: for sentences.
  package static func long(_ seconds: TimeInterval) -> String {
    let seconds = max(0, Int(seconds))
    let (count, unit) =
      switch seconds {
      case ..<60: (seconds, "second")
      case ..<3_600: (seconds / 60, "minute")
      case ..<86_400: (seconds / 3_600, "hour")
      default: (seconds / 86_400, "day")
      }
    return counted(count, unit)
  }

  /// `1 day`, `2 days`.
  ///
  /// - Parameter wording: how the number itself is written.
  package static func counted(
    _ count: Int,
    _ noun: String,
    as wording: (Int) -> String = { String($0) }
  ) -> String {
    "\(wording(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
