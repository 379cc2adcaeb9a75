import FoundationEssentials
import Synchronization

/// The demo's clock: it goes as every clock does, from an instant that can be moved; or it stands still there.
final class DemoClock: Sendable {
  private struct Position {
    /// Where the clock is at ``since``.
    var date: Date
    var since: Date
  }

  private let position: Mutex<Position>
  private let standsStill: Bool
  private let realTime: @Sendable () -> Date

  /// - Parameter date: where it stands still; nil for a clock that goes, from the real time on.
  init(standingAt date: Date?, realTime: @escaping @Sendable () -> Date) {
    standsStill = date != nil
    self.realTime = realTime
    let now = realTime()
    position = Mutex(Position(date: date ?? now, since: now))
  }

  var date: Date {
    position.withLock { date(of: $0) }
  }

  /// What the store, the server and the dashboard take as their clock: all of them the same.
  var now: @Sendable () -> Date { { self.date } }

  func set(to date: Date) {
    let now = realTime()
    position.withLock { $0 = Position(date: date, since: now) }
  }

  /// Moves it forward. Never back: the events of the log stand in the order of time, and one from before the last
  /// would look like a forgery.
  ///
  /// - Parameter days: of 24 hours, at least 0.
  func advance(days: Int) {
    position.withLock { position in
      position.date += Double(max(0, days)) * 86_400
    }
  }

  private func date(of position: Position) -> Date {
    standsStill ? position.date : position.date + realTime().timeIntervalSince(position.since)
  }
}
