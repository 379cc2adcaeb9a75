import Credentials
import FoundationEssentials

/// When a new key shall expire, as `--expires` says it.
enum Expiry: Hashable, Sendable {
  case never
  case afterDays(Int)
  /// The last second of that day where the key is made: `2027-02-21`.
  case endOfDay(String)

  private static let longest = 3_650

  /// - Throws: `FieldProblemError` that says what can be written.
  init(parsing text: String) throws(FieldProblemError) {
    let problem = FieldProblemError(.expires, "write never, 90d or 2027-02-21, not \(text.debugDescription)")
    if text == "never" {
      self = .never
    } else if text.hasSuffix("d") {
      guard let days = Int(text.dropLast()), days > 0 else { throw problem }
      guard days <= Self.longest else {
        throw FieldProblemError(.expires, "at most \(Self.longest) days, not \(text.debugDescription)")
      }
      self = .afterDays(days)
    } else {
      guard DateWording(timeZone: .gmt).endOfDay(text) != nil else { throw problem }
      self = .endOfDay(text)
    }
  }

  /// nil for never.
  func date(from now: Date, in timeZone: TimeZone) -> Date? {
    switch self {
    case .never: nil
    case .afterDays(let days): now.addingTimeInterval(Double(days) * RotationPolicy.day)
    case .endOfDay(let day): DateWording(timeZone: timeZone).endOfDay(day)
    }
  }
}
