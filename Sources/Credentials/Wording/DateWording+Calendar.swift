package import FoundationEssentials

/// Days and weeks, for a calendar on the screen.
extension DateWording {
  /// `Wed 25 Nov`
  package func weekdayAndDay(_ date: Date) -> String {
    "\(Self.weekdays[calendar.component(.weekday, from: date) - 1]) \(dayOfYear(date))"
  }

  /// The number of a day in its month, 1 to 31.
  package func dayOfMonth(_ date: Date) -> Int {
    calendar.component(.day, from: date)
  }

  /// The beginning of the day so many days after the one that a moment lies in, also where the clocks change between.
  package func startOfDay(_ date: Date, plus days: Int = 0) -> Date {
    let start = calendar.startOfDay(for: date)
    return calendar.date(byAdding: .day, value: days, to: start) ?? start
  }

  /// The beginning of the Monday in front of a moment, or on its day.
  package func startOfWeek(_ date: Date) -> Date {
    startOfDay(date, plus: -((calendar.component(.weekday, from: date) + 5) % 7))
  }
}
