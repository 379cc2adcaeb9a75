import Credentials

/// Going from tab to tab, and keeping what the open one shows up to date.
extension State {
  /// Opens a tab, and closes what lies on the other.
  mutating func show(_ tab: Tab) -> [Effect] {
    guard tab != self.tab || !screens.isEmpty else { return [] }
    self.tab = tab
    screens.removeAll()
    apps.focus = .waiting
    switch tab {
    case .overview: return overview.refresh(at: now) + [.ask(.counts)] + inboxQuestions
    case .keys: return []
    case .apps: return openApps()
    case .audit: return openAudit()
    case .settings: return openSettings()
    }
  }

  /// Everything on the screen again, after somebody changed the store, or after a while without it.
  mutating func refreshAll() -> [Effect] {
    refreshList() + refreshOthers()
  }

  /// What stands beside the list, or in front of it.
  mutating func refreshOthers() -> [Effect] {
    inboxQuestions + (tab == .apps ? apps.refresh : [])
      + (tab == .audit ? audit.refresh() : []) + (tab == .overview ? overview.refresh(at: now) : [])
      + (tab == .settings ? refreshSettings() : [])
  }
}
