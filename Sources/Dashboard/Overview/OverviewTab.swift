import Credentials
import FoundationEssentials

/// The tab of the overview: what the store says of all keys at once.
struct OverviewTab {
  /// The keys whose rotation, expiry or end of grace comes next, overdue ones first; nil until the store has answered.
  var upcoming: KeyPage?
  /// The busiest of the keys that were used last, the busiest first.
  var busiest: [BusyKey]?
  /// What waits for somebody, and what is suggested.
  var entries = ListWindow<OverviewEntry>()
  /// When the keys were last asked for.
  var askedAt: Date?
  /// Why the keys could not be had.
  var problem: String?

  /// Keys that are asked for: enough for the weeks that the calendar shows. What lies behind them is counted, not
  /// read.
  static let pageSize = 200
  /// Keys among which the busiest are looked for.
  static let busyPageSize = 50
  /// The busiest that are kept.
  static let busiestCount = 12

  /// What to ask for to show the tab, or to show it again.
  mutating func refresh(at now: Date) -> [Effect] {
    askedAt = now
    return [.ask(.upcomingKeys), .ask(.busiestKeys)]
  }
}
