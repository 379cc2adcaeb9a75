/// The first rows of a list that the store gives page by page, and the place of the selection in them.
struct ListWindow<Row: Identifiable> {
  private(set) var rows: [Row] = []
  /// Index in ``rows`` of the selected row, and of the first one on the screen.
  private(set) var selected = 0
  private(set) var top = 0
  /// Whether the store has rows behind ``rows``.
  private(set) var hasMore = false
  private(set) var isLoaded = false
  /// Whether rows behind ``rows`` have been asked for.
  var isLoadingMore = false
  /// Why the rows could not be had when they were last asked for.
  var problem: String?
  /// Selected as soon as it is among the rows.
  var wanted: Row.ID?

  /// Rows asked for at once.
  static var pageSize: Int { 100 }
  /// How near to the end the selection comes before more rows are asked for.
  private static var margin: Int { 40 }

  var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// Moves the selection by rows; it stops at the ends.
  mutating func move(by distance: Int) {
    wanted = nil
    selected = max(0, min(rows.count - 1, selected + distance))
  }

  /// Keeps the selection on a screen of `height` rows, and no empty rows below the last one.
  mutating func scroll(toHeight height: Int) {
    top = Scrolling.top(top, selected: selected, of: rows.count, height: height)
  }

  /// Behind which row to ask for more now; nil where nothing is to be asked.
  var cursorForMore: Row.ID? {
    hasMore && !isLoadingMore && selected >= rows.count - Self.margin ? rows.last?.id : nil
  }

  /// Behind which row the part on the screen can be asked for again; nil for the beginning.
  var cursorForRefresh: Row.ID? { top < Self.pageSize ? nil : rows[top - Self.margin].id }

  /// Takes in a page that stands behind the row `cursor`, new or again. The selected row stays selected where it
  /// is still there. A page behind a row that is gone is out of date.
  mutating func take(_ page: [Row], hasMore pageHasMore: Bool, after cursor: Row.ID?) {
    problem = nil
    isLoadingMore = false
    isLoaded = true
    guard let start = cursor.map({ index(of: $0).map { $0 + 1 } }) ?? 0 else { return }
    let selectedID = selectedRow?.id
    let offset = selected - top
    let rest = pageHasMore ? page.last.flatMap { index(of: $0.id) }.map { rows[($0 + 1)...] } ?? [] : []
    if rest.isEmpty { hasMore = pageHasMore }
    rows = rows[..<start] + page + rest
    selected = selectedID.flatMap(index) ?? max(0, min(rows.count - 1, selected))
    top = max(0, selected - offset)
    selectWanted()
  }

  mutating func removeAll(where isGone: (Row) -> Bool) {
    let selectedID = selectedRow?.id
    rows.removeAll(where: isGone)
    selected = selectedID.flatMap(index) ?? max(0, min(rows.count - 1, selected))
  }

  private mutating func selectWanted() {
    guard let wanted, let index = index(of: wanted) else { return }
    selected = index
    self.wanted = nil
  }

  private func index(of id: Row.ID) -> Int? { rows.firstIndex { $0.id == id } }
}
