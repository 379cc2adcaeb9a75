import Credentials
package import FoundationEssentials

/// Times as `2026-11-23T14:07:02.125Z`: RFC 3339, UTC, always with the milliseconds that stores keep, so
/// that a time survives the journey and text sorts as time does.
package enum WireTime {
  package static func text(of date: Date) -> String {
    let milliseconds = date.milliseconds
    let fraction = ((milliseconds % 1_000) + 1_000) % 1_000
    let whole = Date(milliseconds: milliseconds - fraction).formatted(.iso8601)
    let digits = String(fraction + 1_000).dropFirst()
    return "\(whole.dropLast()).\(digits)Z"
  }

  /// nil for anything but an RFC 3339 time; a fraction may be missing or longer.
  package static func date(of text: String) -> Date? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return parts.count == 1 ? whole(text) : nil }
    let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
    let zone = parts[1].dropFirst(digits.count)
    guard let whole = whole("\(parts[0])\(zone)"), let thousandths = Int64(digits.prefix(3)) else {
      return nil
    }
    let scale: Int64 = [1: 100, 2: 10][digits.count] ?? 1
    return Date(milliseconds: whole.milliseconds + thousandths * scale)
  }

  private static func whole(_ text: String) -> Date? {
    try? Date(text, strategy: .iso8601)
  }
}
