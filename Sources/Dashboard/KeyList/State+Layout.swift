import Terminal

/// Where the parts of the list lie.
extension State {
  /// Rows of keys that the list has room for.
  var listHeight: Int {
    max(0, listPanel.height - (showsStrip ? Self.stripHeight : 0) - 3)
  }

  /// The panel with the list, and the strip where it has one.
  var listPanel: Rect {
    guard isFullSize else { return Rect(x: 0, y: 1, width: size.columns, height: size.rows - 2) }
    let below = 2 + (showsPanels ? Self.panelsHeight : 0)
    return Rect(x: 0, y: 2, width: size.columns, height: size.rows - 2 - below)
  }

  /// Whether the header has room for the person and the time.
  var isWide: Bool { isFullSize && size.columns >= Self.panelsSize.columns }

  /// On a large terminal the selected key has panels of its own below the list.
  var showsPanels: Bool { size.columns >= Self.panelsSize.columns && size.rows >= Self.panelsSize.rows }

  /// Otherwise a strip at the foot of the list.
  var showsStrip: Bool { isFullSize && !showsPanels }

  static let stripHeight = 5
  static let panelsHeight = 13
  static let panelsSize = Size(columns: 110, rows: 34)
  /// The requests of a day; the audit trail takes the rest.
  static let requestsHeight = 6
  static let trailRows = panelsHeight - requestsHeight - 2

  var keyColumns: [KeyColumn] { KeyColumn.fitting(size.columns - 4, without: hiddenColumns) }
}
