import Credentials
import FoundationEssentials
import QodryxAPI

/// From when on events are wanted, as `--since` says it: `24h`, `30d`, `2026-11-01`, or an RFC 3339 time.
enum AuditSince {
  /// - Throws: ``CommandFailure`` that says what can be written.
  static func date(parsing text: String, now: Date, in timeZone: TimeZone) throws(CommandFailure) -> Date {
    if let end = DateWording(timeZone: timeZone).endOfDay(text) {
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = timeZone
      return calendar.startOfDay(for: end)
    }
    if let date = WireTime.date(of: text) { return date }
    let units: [Character: TimeInterval] = ["h": 3_600, "d": RotationPolicy.day]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()),
      (1...1_000_000).contains(count)
    else {
      throw CommandFailure(.usage, "--since: write 24h, 30d or 2026-11-01, not \(text.debugDescription)")
    }
    return now.addingTimeInterval(-Double(count) * unit)
  }
}
