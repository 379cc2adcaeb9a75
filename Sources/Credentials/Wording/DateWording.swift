package import FoundationEssentials

/// Dates and times as people here read them, in one time zone.
package struct DateWording: Hashable, Sendable {
  let calendar: Calendar

  package init(timeZone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    self.calendar = calendar
  }

  package var timeZone: TimeZone { calendar.timeZone }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

  /// `21 Feb 2027`
  package func day(_ date: Date) -> String {
    "\(dayOfYear(date)) \(calendar.component(.year, from: date))"
  }

  /// `21 Feb`
  package func dayOfYear(_ date: Date) -> String {
    let parts = calendar.dateComponents([.day, .month], from: date)
    return "\(parts.day ?? 0) \(Self.months[(parts.month ?? 1) - 1])"
  }

  /// `14:07`
  package func time(_ date: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return "\(twoDigits(parts.hour)):\(twoDigits(parts.minute))"
  }

  /// `14:00`, the hour that a time lies in.
  package func hour(_ date: Date) -> String {
    "\(twoDigits(calendar.component(.hour, from: date))):00"
  }

  /// `14:07:02`
  package func timeWithSeconds(_ date: Date) -> String {
    "\(time(date)):\(twoDigits(calendar.component(.second, from: date)))"
  }

  /// `15:07 today`, `Tue 24 Nov 14:07`, and with the year where it is another one.
  package func moment(_ date: Date, now: Date) -> String {
    if calendar.isDate(date, inSameDayAs: now) { return "\(time(date)) today" }
    let weekday = Self.weekdays[calendar.component(.weekday, from: date) - 1]
    let isThisYear = calendar.component(.year, from: date) == calendar.component(.year, from: now)
    return "\(weekday) \(isThisYear ? dayOfYear(date) : day(date)) \(time(date))"
  }

  /// For a log: `14:07:02` today, `23 Oct` this year, `23 Oct 2025` before.
  package func logTime(_ date: Date, now: Date) -> String {
    if calendar.isDate(date, inSameDayAs: now) { return timeWithSeconds(date) }
    let isThisYear = calendar.component(.year, from: date) == calendar.component(.year, from: now)
    return isThisYear ? dayOfYear(date) : day(date)
  }

  /// `2027-02-21`
  package func isoDay(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return "\(parts.year ?? 0)-\(twoDigits(parts.month))-\(twoDigits(parts.day))"
  }

  /// The last second of the day `2027-02-21`; nil where that is not a day.
  package func endOfDay(_ text: some StringProtocol) -> Date? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    let components = DateComponents(year: year, month: month, day: day, hour: 23, minute: 59, second: 59)
    guard let date = calendar.date(from: components), isoDay(date) == String(text) else { return nil }
    return date
  }

  private func twoDigits(_ number: Int?) -> String {
    let text = String(number ?? 0)
    return text.count < 2 ? "0\(text)" : text
  }
}
