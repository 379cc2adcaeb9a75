import Credentials
import FoundationEssentials

/// Whole weeks from the Monday of this one on, and what comes due in them.
struct RotationCalendar {
  struct Day: Equatable {
    let start: Date
    let isToday: Bool
    /// Names of the keys that have to be rotated, end their grace or expire, in that order.
    var names: [String] = []
  }

  /// Seven for each week, from Monday on.
  private(set) var days: [Day]

  init(of keys: [APIKey], weeks: Int, dates: DateWording, at now: Date) {
    let monday = dates.startOfWeek(now)
    let today = dates.startOfDay(now)
    days = (0..<weeks * 7).map { index in
      let start = dates.startOfDay(monday, plus: index)
      return Day(start: start, isToday: start == today)
    }
    for key in keys {
      guard key.status(at: now).isUsable,
        let moment = [key.nextDeadline, key.expiresAt].compactMap(\.self).min(),
        moment > now
      else { continue }
      let start = dates.startOfDay(moment)
      if let index = days.firstIndex(where: { $0.start == start }) {
        days[index].names.append(key.displayName)
      }
    }
  }

  /// The days on which something comes due, the nearest first.
  var busyDays: [Day] { days.filter { !$0.names.isEmpty } }
}
