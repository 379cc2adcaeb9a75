import Credentials

/// The tab of the apps: what waits for a decision, what has access, and who may ask for it.
struct AppsTab {
  var focus = Focus.waiting
  /// What is being decided about the selected request; nil where none waits.
  var draft: ApprovalDraft?
  var grants = ListWindow<Grant>()
  /// Grants in all, whatever the window.
  var grantTotal: Int?
  /// The app whose grants alone are shown; nil for all.
  var grantsOf: App?
  var apps = ListWindow<App>()

  /// What the keyboard speaks to, in the order of Tab.
  enum Focus: CaseIterable {
    case waiting
    /// The boxes of the selected request.
    case scopes
    /// The code of the selected request.
    case code
    case grants
    case apps

    /// Whether it is about the requests.
    var isRequest: Bool { self == .waiting || self == .scopes || self == .code }
  }

  /// Forgets the grants of before: they are another list now.
  mutating func narrowGrants(to app: App?) {
    grantsOf = app
    grants = ListWindow()
    grantTotal = nil
  }

  func grantQuery(after cursor: KeyID?, limit: Int = ListWindow<Grant>.pageSize) -> GrantQuery {
    GrantQuery(app: grantsOf?.id, limit: limit, after: cursor)
  }

  /// What to ask for to show the tab, or to show it again. Twice a page, so that what stood on a page before
  /// still does when others have come in front of it.
  var refresh: [Effect] {
    [
      .ask(.grants(grantQuery(after: grants.cursorForRefresh, limit: 200))),
      .ask(.apps(after: apps.cursorForRefresh, limit: 200)),
    ]
  }
}
