import Credentials
import Foundation

/// Hours and days counted from 1970, UTC, and how long they are kept.
struct UsageClock {
  let hour: Int
  let day: Int

  static let keptHours = 90 * 24
  static let keptAddressHours = 48
  static let keptDays = 400

  init(_ date: Date) {
    hour = Self.quotient(date.milliseconds, 3_600_000)
    day = Self.quotient(date.milliseconds, 86_400_000)
  }

  /// Rounds down, before 1970 too.
  private static func quotient(_ number: Int64, _ divisor: Int64) -> Int {
    Int((Double(number) / Double(divisor)).rounded(.down))
  }
}
