import Terminal

/// Where the panels of the log lie.
extension State {
  struct AuditLayout: Equatable {
    let events: Rect
    /// What is known of the selected event; nil where there is no room.
    var detail: Rect?
  }

  var auditLayout: AuditLayout {
    guard isFullSize else {
      return AuditLayout(events: Rect(x: 0, y: 1, width: size.columns, height: size.rows - 2))
    }
    let detailHeight = showsPanels ? 9 : 7
    let bottom = size.rows - 2
    return AuditLayout(
      events: Rect(x: 0, y: 2, width: size.columns, height: bottom - 2 - detailHeight),
      detail: Rect(x: 0, y: bottom - detailHeight, width: size.columns, height: detailHeight)
    )
  }
}
