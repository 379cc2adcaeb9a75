import Credentials
import FoundationEssentials

/// What the overview says, and where it leads.
extension State {
  /// Whether the overview itself is what the screen shows, if only behind a dialog.
  var isShowingOverview: Bool { tab == .overview && screens.isEmpty }

  mutating func takeUpcoming(_ page: KeyPage) {
    overview.upcoming = page
    overview.problem = nil
  }

  mutating func runInOverview(_ command: Command.ID) -> [Effect] {
    let page = max(1, overviewLayout.entryRows)
    switch command {
    case .down: overview.entries.move(by: 1)
    case .up: overview.entries.move(by: -1)
    case .pageDown: overview.entries.move(by: page)
    case .pageUp: overview.entries.move(by: -page)
    case .first: overview.entries.move(by: -overview.entries.rows.count)
    case .last: overview.entries.move(by: overview.entries.rows.count)
    case .open: return overview.entries.selectedRow.map { open($0) } ?? []
    case .rotateMostOverdue: return startWalk()
    case .back: return connection.slowness(at: now) == nil ? show(.keys) : [.cancelLookups]
    default: break
    }
    return []
  }

  private mutating func open(_ entry: OverviewEntry) -> [Effect] {
    switch entry {
    case .alert: return show(.audit)
    case .approval(let approval):
      let effects = show(.apps)
      inbox.requests.wanted = approval.id
      return effects
    case .overdue(let key, _, _), .unsaved(let key), .unused(let key, _):
      let detail = KeyDetail(key: key, usage: knownUsage(of: key.id))
      screens.append(.detail(detail))
      return detail.reload
    case .more(let state, _):
      return show(.keys) + showInList(only: state)
    }
  }

  /// After anything has happened: what waits is put together anew, and the selected entry stays where it still is.
  mutating func settleOverview() {
    overview.entries.take(overviewEntries, hasMore: false, after: nil)
    overview.entries.scroll(toHeight: overviewLayout.entryRows)
  }

  private var overviewEntries: [OverviewEntry] {
    let keys = overview.upcoming?.keys ?? []
    let overdue = keys.compactMap(overdueEntry)
    let unsaved = keys.filter { $0.savedAt == nil && $0.revokedAt == nil }
    let entries =
      inbox.alerts.map(OverviewEntry.alert) + inbox.requests.rows.map(OverviewEntry.approval)
      + overdue + missing(.overdue, counts?.overdue, known: overdue.count)
      + unsaved.map(OverviewEntry.unsaved) + missing(.unsaved, counts?.unsaved, known: unsaved.count)
    let mentioned = Set(unsaved.map(\.id))
    return entries + keys.filter { !mentioned.contains($0.id) }.compactMap(unusedEntry)
  }

  /// Only where there are keys that were not read: the two answers come one after the other.
  private func missing(_ state: KeyFilter.State, _ count: Int?, known: Int) -> [OverviewEntry] {
    guard overview.upcoming?.hasMore == true, let count, count > known else { return [] }
    return [.more(state, count: count - known)]
  }

  private func overdueEntry(_ key: APIKey) -> OverviewEntry? {
    guard key.status(at: now) == .active,
      case .overdue(let days) = policy.rotation(dueAt: key.rotateBy, at: now)
    else { return nil }
    return .overdue(key, days: days, unusedDays: unusedDays(of: key))
  }

  private func unusedEntry(_ key: APIKey) -> OverviewEntry? {
    guard key.status(at: now).isUsable, overdueEntry(key) == nil else { return nil }
    return unusedDays(of: key).map { .unused(key, days: $0) }
  }

  /// Days without a request, where those are enough to wonder.
  private func unusedDays(of key: APIKey) -> Int? {
    let days = Int(now.timeIntervalSince(key.lastUsedAt ?? key.createdAt) / RotationPolicy.day)
    return days >= KeyFilter.Condition.unusedDays ? days : nil
  }

  /// What the message line says on the tab while nothing has happened: about the selected entry.
  var overviewNotice: Notice? {
    if let problem = overview.problem { return .caution(Self.sentence(problem)) }
    guard overview.upcoming != nil else { return nil }
    return overview.entries.selectedRow?.suggestion ?? .done("Nothing waits for you.")
  }
}
