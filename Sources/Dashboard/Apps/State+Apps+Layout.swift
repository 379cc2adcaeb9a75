import Terminal

/// Where the panels of the apps lie.
extension State {
  /// The panels that the screen has room for; the others are reached by Tab.
  struct AppsLayout: Equatable {
    var waiting: Rect?
    /// What is known of the selected row of the panel that has the focus.
    var detail: Rect?
    var grants: Rect?
    var apps: Rect?
  }

  /// Rows that a panel with a table has room for.
  static func tableHeight(_ rect: Rect?) -> Int { max(0, (rect?.height ?? 0) - 3) }

  var appsLayout: AppsLayout {
    isFullSize ? fullAppsLayout : smallAppsLayout
  }

  private var fullAppsLayout: AppsLayout {
    let count = inbox.requests.rows.count
    let bottom = size.rows - 2
    var layout = AppsLayout()
    let waiting = place(at: 2, height: count == 0 ? 3 : min(count, showsPanels ? 5 : 2) + 3)
    layout.waiting = waiting
    var y = waiting.maxY
    if hasAppDetail {
      // The lists below keep two rows or more; what has no room in the detail is scrolled to.
      let most = bottom - y - (showsPanels ? 12 : 5)
      let detail = place(at: y, height: min(most, max(8, detailLines(width: size.columns).count + 2)))
      layout.detail = detail
      y = detail.maxY
    }
    if showsPanels {
      let half = (bottom - y + 1) / 2
      layout.grants = place(at: y, height: half)
      layout.apps = place(at: y + half, height: bottom - y - half)
    } else if apps.focus == .apps {
      layout.apps = place(at: y, height: bottom - y)
    } else {
      layout.grants = place(at: y, height: bottom - y)
    }
    return layout
  }

  /// One panel at a time.
  private var smallAppsLayout: AppsLayout {
    let whole = Rect(x: 0, y: 1, width: size.columns, height: size.rows - 2)
    return switch apps.focus {
    case .waiting: AppsLayout(waiting: whole)
    case .scopes, .code: AppsLayout(detail: whole)
    case .grants: AppsLayout(grants: whole)
    case .apps: AppsLayout(apps: whole)
    }
  }

  private var hasAppDetail: Bool {
    switch apps.focus {
    case .waiting, .scopes, .code: apps.draft != nil
    case .grants: apps.grants.selectedRow != nil
    case .apps: apps.apps.selectedRow != nil
    }
  }

  private func place(at y: Int, height: Int) -> Rect {
    Rect(x: 0, y: y, width: size.columns, height: height)
  }
}
