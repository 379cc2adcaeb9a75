import Credentials

/// Loading the tab of the apps and moving in it.
extension State {
  /// Whether the tab itself is what the screen shows, if only behind a dialog.
  var isShowingApps: Bool { tab == .apps && screens.isEmpty }

  /// What to ask for when the tab is opened.
  mutating func openApps() -> [Effect] {
    inbox.endAnnouncement()
    if apps.grantsOf != nil { apps.narrowGrants(to: nil) }
    settleApproval()
    // Whoever comes for the only request has its code in mind: its letters must not be taken for commands.
    if inbox.requests.rows.count == 1, session.isReadOnly == false { apps.focus = .code }
    return apps.refresh + inboxQuestions
  }

  mutating func takeGrants(_ page: GrantPage, _ query: GrantQuery) -> [Effect] {
    guard query.app == apps.grantsOf?.id else { return [] }
    apps.grantTotal = page.total
    apps.grants.take(page.grants, hasMore: page.hasMore, after: query.cursor)
    return appsSettled()
  }

  mutating func takeApps(_ page: AppPage, after cursor: AppID?) -> [Effect] {
    apps.apps.take(page.apps, hasMore: page.hasMore, after: cursor)
    return appsSettled()
  }

  /// After a selection, the rows or the size have changed: scrolls, and asks for more near the ends.
  mutating func appsSettled() -> [Effect] {
    let layout = appsLayout
    inbox.requests.scroll(toHeight: Self.tableHeight(layout.waiting))
    apps.grants.scroll(toHeight: Self.tableHeight(layout.grants))
    apps.apps.scroll(toHeight: Self.tableHeight(layout.apps))
    var effects: [Effect] = []
    if let cursor = apps.grants.cursorForMore {
      apps.grants.isLoadingMore = true
      effects.append(.ask(.grants(apps.grantQuery(after: cursor))))
    }
    if let cursor = apps.apps.cursorForMore {
      apps.apps.isLoadingMore = true
      effects.append(.ask(.apps(after: cursor, limit: ListWindow<App>.pageSize)))
    }
    return effects
  }

  /// After the requests or the selection among them have changed. What was typed for one request never goes
  /// to another: where it is gone, the keyboard goes back to the list.
  mutating func settleApproval() {
    inbox.requests.scroll(toHeight: Self.tableHeight(appsLayout.waiting))
    let selected = inbox.requests.selectedRow
    guard apps.draft?.approval.id != selected?.id else { return }
    if apps.focus == .scopes || apps.focus == .code, let gone = apps.draft?.approval {
      apps.focus = .waiting
      notice = .caution("\(gone.title) does not wait any more.")
    }
    apps.draft = selected.map { ApprovalDraft($0) }
  }

  /// Goes to the next or previous part; those of a request are left out where none waits.
  mutating func movePanel(by step: Int) {
    let all = AppsTab.Focus.allCases.filter { apps.draft != nil || ($0 != .scopes && $0 != .code) }
    let index = all.firstIndex(of: apps.focus) ?? 0
    apps.focus = all[(index + step + all.count) % all.count]
  }

  mutating func moveInApps(by distance: Int) -> [Effect] {
    switch apps.focus {
    case .waiting:
      inbox.requests.move(by: distance)
      settleApproval()
    case .scopes: apps.draft?.moveBox(by: distance)
    case .code: movePanel(by: distance < 0 ? -1 : 1)
    case .grants: apps.grants.move(by: distance)
    case .apps: apps.apps.move(by: distance)
    }
    return appsSettled()
  }

  /// Rows on a page of the list that has the focus.
  var appsPageHeight: Int {
    let layout = appsLayout
    return switch apps.focus {
    case .waiting, .scopes, .code: Self.tableHeight(layout.waiting)
    case .grants: Self.tableHeight(layout.grants)
    case .apps: Self.tableHeight(layout.apps)
    }
  }
}
