package import FoundationEssentials
import Synchronization

/// A clock that stands still until somebody moves it: time in tests is never waited for.
package final class ManualClock: Sendable {
  /// Monday, 23 November 2026, 14:07:00 UTC: where every clock begins.
  package static let start = Date(timeIntervalSince1970: 1_795_442_820)

  private let instant: Mutex<Date>

  package init(at start: Date = ManualClock.start) {
    instant = Mutex(start)
  }

  /// The instant at which it stands.
  package var date: Date { instant.withLock { $0 } }

  /// What a store or a screen takes as its clock.
  package var now: @Sendable () -> Date { { self.date } }

  /// Moves it by this many seconds, backwards if they are negative.
  package func advance(by seconds: TimeInterval) {
    instant.withLock { $0 += seconds }
  }

  /// Moves it by this many days of 24 hours, backwards if they are negative.
  package func advance(days: Double) {
    advance(by: days * 86_400)
  }

  /// Moves it to an instant.
  package func set(to date: Date) {
    instant.withLock { $0 = date }
  }
}
