import Credentials
import FoundationEssentials

/// The tab of the audit log: a window on its events, the newest first, and what is known of their chain.
///
/// Events are numbered without gaps, so that any place of the whole log can be asked for by number; what a filter shows
/// is looked for by the store.
struct AuditTab {
  /// What has been loaded of the events that match, without holes in it.
  private(set) var events: [AuditEvent] = []
  private(set) var rows = ListWindow<AuditEvent>()
  private(set) var hasOlder = false
  /// Whether there are events in front of ``events``: never with a filter.
  private(set) var hasNewer = false
  /// Events that match, where the store has counted them, and events that it has.
  private(set) var matching: Int?
  private(set) var total: Int?

  var filter = AuditFilter()
  var filterField = TextField(limit: 200)
  var filterHistory = FilterHistory()
  /// Actors of all events that were seen, to complete their names.
  private(set) var actors = KnownNames()
  /// The filter of the rows as it was typed: ``filterField`` may already say more.
  var filterText = ""
  var isFiltering = false
  /// What could stand in place of the word that is being typed; the rows are still those of the last good filter.
  var filterProblem: String?

  /// Whether the newest event is kept selected as events come in.
  var isFollowing = true
  var chain = ChainState()
  /// The name of the file for an export while it is being typed.
  var exportPath: TextField?
  /// Whether an export is being written.
  var isExporting = false

  private(set) var generation = 0
  /// Which other place or filter has been asked for and is not here yet.
  private var awaited: AuditPurpose.Kind?
  private var isLoadingMore = false

  /// Events asked for at once.
  static let pageSize = 100
  /// Events kept in memory at most while nothing is filtered.
  static let capacity = 1_000
  /// How near to an end the selection comes before more is asked for.
  private static let margin = 40

  /// Whether every event that matches is known, or has been counted by the store.
  var isCountExact: Bool { matching != nil || !hasOlder }

  /// How many events match, as far as it is known.
  var found: Int? { matching ?? (rows.isLoaded ? rows.rows.count : nil) }

  /// Where the selected event stands among those that match, from 1.
  var position: Int? {
    guard let event = rows.selectedRow else { return nil }
    guard hasNewer, let matching else { return rows.selected + 1 }
    return max(1, matching - event.sequence + 1)
  }

  // MARK: Asking

  /// Another place, or another filter.
  mutating func reload(_ kind: AuditPurpose.Kind) -> [Effect] {
    generation += 1
    awaited = kind
    isLoadingMore = false
    return [ask(kind, before: kind == .oldest ? Self.pageSize + 1 : nil, limit: Self.pageSize)]
  }

  /// The newest events again: nothing else in the log ever changes. Twice a page, so that few come in between two
  /// looks that do not join.
  mutating func refresh() -> [Effect] {
    if let awaited { return reload(awaited) }
    guard rows.isLoaded else { return reload(.newest) }
    return [ask(.refresh, before: nil, limit: hasNewer ? 1 : 2 * Self.pageSize)]
  }

  /// What is near the ends, once the selection comes there.
  mutating func more() -> [Effect] {
    guard !isLoadingMore, awaited == nil, let first = events.first, let last = events.last else { return [] }
    if hasNewer, rows.selected < Self.margin {
      isLoadingMore = true
      return [ask(.newer, before: first.sequence + Self.pageSize + 1, limit: Self.pageSize)]
    }
    guard hasOlder, rows.selected >= rows.rows.count - Self.margin else { return [] }
    isLoadingMore = true
    return [ask(.older, before: last.sequence, limit: Self.pageSize)]
  }

  private func ask(_ kind: AuditPurpose.Kind, before: Int?, limit: Int) -> Effect {
    let query = AuditQuery(filter: filter, before: before, limit: limit)
    return .ask(.events(query, AuditPurpose(generation: generation, kind: kind)))
  }

  // MARK: Taking

  mutating func take(_ page: AuditPage, for kind: AuditPurpose.Kind) {
    // A page behind others does not know what stood in front of it.
    if let count = page.matching { matching = count } else if kind != .older { matching = nil }
    if filter.terms.isEmpty { total = page.matching }
    actors.add(page.events.lazy.map(\.actor.name))
    switch kind {
    case .newest, .refilter: begin(with: page)
    case .oldest:
      begin(with: page)
      hasNewer = page.events.count < (page.matching ?? 0)
    case .refresh: join(page)
    case .older:
      events += page.events
      hasOlder = page.hasMore
      dropNewest()
    case .newer: prepend(page)
    }
    if kind == .older || kind == .newer { isLoadingMore = false }
    rows.take(events, hasMore: false, after: nil)
    if kind == .newest || (isFollowing && kind != .older) { select(newest: true) }
    if kind == .oldest { select(newest: false) }
  }

  /// The rows could not be had.
  mutating func fail(_ problem: String) {
    isLoadingMore = false
    rows.problem = problem
  }

  /// A question was given up; it is asked again when the selection moves, or something changes.
  mutating func giveUp() {
    isLoadingMore = false
  }

  private mutating func begin(with page: AuditPage) {
    awaited = nil
    events = page.events
    hasOlder = page.hasMore
    hasNewer = false
  }

  /// Puts the newest events in front of those that are there. More may have come in than a page holds: then the rows
  /// stay where they are, or begin anew where somebody follows or filters.
  private mutating func join(_ page: AuditPage) {
    guard !hasNewer else { return }
    let oldest = page.events.last?.sequence ?? 0
    if !page.hasMore || (events.last?.sequence ?? 0) >= oldest {
      replace(with: page)
    } else if let first = events.first, first.sequence >= oldest - 1 {
      events = page.events + events.drop { $0.sequence >= oldest }
    } else if isFollowing || !filter.terms.isEmpty || events.isEmpty {
      replace(with: page)
    } else {
      hasNewer = true
    }
  }

  /// What is still on its way belongs behind or in front of other events, and is dropped when it comes.
  private mutating func replace(with page: AuditPage) {
    begin(with: page)
    generation += 1
    isLoadingMore = false
  }

  private mutating func prepend(_ page: AuditPage) {
    let first = events.first?.sequence ?? 0
    let fresh = page.events.filter { $0.sequence > first }
    events = fresh + events
    hasNewer = !fresh.isEmpty && events[0].sequence < (page.matching ?? 0)
    if events.count > Self.capacity, rows.selected < Self.capacity / 2 {
      events.removeLast(events.count - Self.capacity)
      hasOlder = true
    }
  }

  private mutating func dropNewest() {
    let excess = events.count - Self.capacity
    guard filter.terms.isEmpty, excess > 0, excess < rows.top else { return }
    events.removeFirst(excess)
    hasNewer = true
  }

  // MARK: Selecting

  mutating func move(by distance: Int) {
    rows.move(by: distance)
  }

  mutating func scroll(toHeight height: Int) {
    rows.scroll(toHeight: height)
  }

  private mutating func select(newest: Bool) {
    rows.move(by: newest ? -rows.rows.count : rows.rows.count)
  }
}
