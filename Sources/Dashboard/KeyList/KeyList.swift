import Credentials
import FoundationEssentials

/// A window of rows on the store's keys, and the place of the selection in it.
///
/// Only the rows around the selection are in memory; `update` asks for more when it comes near their ends.
struct KeyList {
  var rows: [APIKey] = []
  /// Whether keys stand in front of or behind ``rows``.
  var hasMoreBefore = false
  var hasMoreAfter = false
  /// Index in ``rows`` of the selected key, and of the first one on the screen.
  var selected = 0
  var top = 0
  /// Where the first of ``rows`` stands among all that match; known once the tally is in.
  var position: Int?
  var matching: Int?

  var marks = Marks()

  var sort = KeySort.standard
  var filter = KeyFilter()
  var filterField = TextField(limit: 200)
  var filterHistory = FilterHistory()
  /// Owners of all keys that were seen, to complete their names: the filter hides most of them meanwhile.
  private(set) var owners = KnownNames()
  /// The filter of the rows as it was typed: ``filterField`` may already say more.
  var filterText = ""
  var isFiltering = false
  /// What is wrong with the filter as typed; the rows are still those of the last good one.
  var filterProblem: String?

  /// When the rows and the counts were last asked for.
  var askedAt: Date?
  /// Grows with every change of filter, sort or place: answers to older questions are dropped.
  var generation = 0
  var isLoaded = false
  /// Why there are no rows yet.
  var loadProblem: String?
  /// Which other place or order has been asked for and is not here yet.
  var awaited: PagePurpose.Kind?
  var isLoadingMore = false
  /// Whether rows have been asked for anew, and are neither here nor given up.
  var isAsking = false
  /// Whether the store has changed since the rows were asked for that are on their way.
  var isOutdated = false
  /// Selected as soon as it is among the rows.
  var wanted: KeyID?
  /// How far behind the last of ``rows`` the selection was to go.
  private var rest = 0

  var uses = KnownUses()
  /// By how many rows the selection moved last.
  private var step = 1
  /// What happened to the selected key; nil until the store has answered.
  var trail: KeyTrail?
  var isLoadingTrail = false
  /// Accepted requests of the last 24 hours for rows on the screen.
  var hourly: [KeyID: [Int]] = [:]
  var isLoadingHourly = false

  /// Rows asked for at once: some screens' worth.
  static let pageSize = 120
  /// Rows kept in memory at most.
  static let capacity = 600
  /// How near to an end the selection comes before more rows are asked for.
  static let margin = 60

  var selectedKey: APIKey? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The key that the same step again would select.
  private var nextKey: APIKey? {
    let next = max(0, min(rows.count - 1, selected + step))
    return rows.indices.contains(next) ? rows[next] : nil
  }

  /// The key whose use is to be asked for now, if any.
  mutating func nextUse() -> KeyID? {
    uses.next(selected: selectedKey?.id, neighbour: nextKey?.id)
  }

  /// `3 of 14`, as far as it is known.
  var place: String? {
    guard let matching, matching > 0 else { return nil }
    return position.map { "\($0 + selected + 1) of \(matching)" } ?? "\(matching)"
  }

  var query: KeyQuery { KeyQuery(filter: filter, sort: sort, limit: Self.pageSize) }

  /// Moves the selection by rows; it stops at the ends. Where the rows behind are still on their way, it goes on with them.
  mutating func move(by distance: Int) {
    step = distance
    go(by: distance)
  }

  private mutating func go(by distance: Int) {
    wanted = nil
    let target = selected + distance
    selected = max(0, min(rows.count - 1, target))
    rest = hasMoreAfter ? max(0, target - selected) : 0
  }

  /// Keeps the selection on a screen of `height` rows, and no empty rows below the last key.
  mutating func scroll(toHeight height: Int) {
    top = Scrolling.top(top, selected: selected, of: rows.count, height: height)
  }

  /// Takes in a page that the store has sent.
  mutating func take(_ page: KeyPage, for purpose: PagePurpose.Kind) {
    awaited = nil
    marks.update(page.keys)
    owners.add(page.keys.lazy.map(\.owner))
    if purpose != .append { rest = 0 }
    switch purpose {
    case .start, .refilter: showStart(page, keepingSelection: purpose == .refilter)
    case .end: showEnd(page)
    case .refresh: refresh(page)
    case .append:
      rows += page.keys
      hasMoreAfter = page.hasMore
      if rest > 0 { go(by: rest) }
      dropFront(rows.count - Self.capacity)
    case .prepend:
      rows = page.keys + rows
      hasMoreBefore = page.hasMore
      shift(by: page.keys.count)
      dropBack(rows.count - Self.capacity)
    }
    if purpose == .append || purpose == .prepend { isLoadingMore = false }
    if purpose != .append, purpose != .prepend { isAsking = false }
    isLoaded = true
    selectWanted()
  }

  private mutating func showStart(_ page: KeyPage, keepingSelection: Bool) {
    let previous = keepingSelection ? selectedKey?.id : nil
    rows = page.keys
    hasMoreBefore = false
    hasMoreAfter = page.hasMore
    position = 0
    top = 0
    selected = previous.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
  }

  private mutating func showEnd(_ page: KeyPage) {
    rows = page.keys
    hasMoreBefore = page.hasMore
    hasMoreAfter = false
    position = nil
    selected = max(0, rows.count - 1)
    top = selected
  }

  private mutating func refresh(_ page: KeyPage) {
    let previous = selectedKey?.id
    let offset = selected - top
    rows = page.keys
    hasMoreAfter = page.hasMore
    if let previous, let index = rows.firstIndex(where: { $0.id == previous }) { selected = index }
    selected = max(0, min(rows.count - 1, selected))
    top = max(0, selected - offset)
  }

  private mutating func selectWanted() {
    guard let wanted, let index = rows.firstIndex(where: { $0.id == wanted }) else { return }
    selected = index
    self.wanted = nil
  }

  private mutating func shift(by count: Int) {
    selected += count
    top += count
    position = position.map { max(0, $0 - count) }
  }

  private mutating func dropFront(_ count: Int) {
    guard count > 0, count <= top else { return }
    rows.removeFirst(count)
    hasMoreBefore = true
    shift(by: -count)
  }

  private mutating func dropBack(_ count: Int) {
    guard count > 0, rows.count - count > selected + Self.margin else { return }
    rows.removeLast(count)
    hasMoreAfter = true
  }
}
