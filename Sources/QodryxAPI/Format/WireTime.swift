import Credentials
package import FoundationEssentials

/// Times as the API writes them: `2026-11-23T14:07:02.125Z`.
package enum WireTime {
  package static func text(of date: Date) -> String { date.internetTime }

  /// nil for anything but an RFC 3339 time; a fraction may be missing or longer.
  package static func date(of text: String) -> Date? { Date(internetTime: text) }
}
