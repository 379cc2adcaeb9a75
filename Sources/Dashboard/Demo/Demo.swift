import Credentials
import FoundationEssentials

/// What the screen knows of the demo that it shows.
struct Demo {
  /// Days by which the clock has been moved.
  var daysAhead = 0

  /// What the header says in place of the store: `DEMO`, and once the clock has been moved its date.
  func label(at now: Date, _ dates: DateWording) -> String {
    daysAhead == 0 ? "DEMO" : "DEMO +\(daysAhead) d, \(dates.day(now))"
  }
}
