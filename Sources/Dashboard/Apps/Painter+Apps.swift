import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The tab of the apps.
  mutating func drawApps(_ state: State) {
    let layout = state.appsLayout
    if let rect = layout.waiting { drawWaiting(rect, state) }
    if let rect = layout.detail { drawAppDetail(rect, state) }
    if let rect = layout.grants { drawGrants(rect, state) }
    if let rect = layout.apps { drawRegisteredApps(rect, state) }
  }

  private mutating func drawWaiting(_ rect: Rect, _ state: State) {
    let requests = state.inbox.requests
    let isFocused = state.apps.focus == .waiting
    panel(
      rect,
      PanelLabels(
        title: "Waiting for approval",
        titleStyle: Self.panelTitle(isFocused),
        trailing: requests.rows.count > 1 && rect.width >= 76 ? "oldest first" : "",
        bottom: Self.place(requests, total: nil)
      )
    )
    guard !requests.rows.isEmpty else {
      drawNothing(requests.isLoaded, requests.problem, "Nothing waits for approval.", rect)
      return
    }
    let now = state.now
    let isNarrow = rect.width < 76
    let untold = glyphs == .ascii ? "...." : repeated(glyphs.absent, 4)
    let asks = TableColumn<Approval>(title: "ASKS FOR", width: .share(5)) { [self] approval in
      (scopeSummary(approval.scopes, within: max(8, (rect.width - 28) * 5 / 10)), .text)
    }
    let columns: [TableColumn<Approval>] =
      (isNarrow ? [] : [TableColumn(title: "KIND", width: .columns(7)) { ($0.kind.rawValue, .text) }])
      + [
        TableColumn(title: "APP", width: .share(5)) { ($0.title, Style(.text).bold) },
        TableColumn(title: "CODE", width: .columns(9)) { approval in
          ("\(approval.codeHead)-\(untold)", .text)
        },
      ] + (isNarrow ? [] : [asks])
      + [
        TableColumn(title: "LEFT", width: .columns(5), isTrailing: true) { approval in
          let left = approval.expiresAt.timeIntervalSince(now)
          return (Self.countdown(left), Style(left < 60 ? .danger : .text))
        }
      ]
    table(
      requests,
      columns,
      .apps(.waiting),
      in: rect,
      isMarked: state.apps.focus.isRequest,
      isFocused: isFocused
    )
  }

  private mutating func drawGrants(_ rect: Rect, _ state: State) {
    let grants = state.apps.grants
    let isFocused = state.apps.focus == .grants
    let subject = state.apps.grantsOf.map { ": \($0.name)" } ?? ""
    panel(
      rect,
      PanelLabels(
        title: "Connected apps\(subject)",
        titleStyle: Self.panelTitle(isFocused),
        trailing: state.appsLayout.apps == nil && state.isFullSize ? "\(glyphs.tab) registered apps" : "",
        bottom: Self.place(grants, total: state.apps.grantTotal)
      )
    )
    guard !grants.rows.isEmpty else {
      drawNothing(grants.isLoaded, grants.problem, "No app has been granted anything.", rect)
      return
    }
    let now = state.now
    let isNarrow = rect.width < 76
    let scopesWidth = max(8, (rect.width - 40) / 2)
    let columns: [TableColumn<Grant>] =
      [TableColumn(title: "APP", width: .share(1)) { ($0.title, Style(.text).bold) }]
      + [TableColumn(title: "FOR", width: .columns(isNarrow ? 8 : 9)) { ($0.owner, .text) }]
      + (isNarrow
        ? []
        : [
          TableColumn(title: "SCOPES", width: .share(1)) { [self] grant in
            (scopeSummary(grant.scopes, within: scopesWidth), .text)
          }
        ])
      + [
        TableColumn(title: isNarrow ? "USED" : "LAST USED", width: .columns(isNarrow ? 5 : 9)) { grant in
          (Self.lastUse(of: grant, now: now, isShort: isNarrow), .text)
        }
      ]
      + (isNarrow
        ? []
        : [
          TableColumn(title: "SINCE", width: .columns(5), isTrailing: true) { grant in
            (DurationWording.short(now.timeIntervalSince(grant.createdAt)), Style(.muted))
          }
        ])
    table(grants, columns, .apps(.grants), in: rect, isMarked: isFocused, isFocused: isFocused)
  }

  private mutating func drawRegisteredApps(_ rect: Rect, _ state: State) {
    let apps = state.apps.apps
    let isFocused = state.apps.focus == .apps
    panel(
      rect,
      PanelLabels(
        title: "Registered apps",
        titleStyle: Self.panelTitle(isFocused),
        trailing: state.appsLayout.grants == nil && state.isFullSize
          ? "\(glyphs.shiftTab) connected apps" : "",
        bottom: Self.place(apps, total: nil)
      )
    )
    guard !apps.rows.isEmpty else {
      drawNothing(apps.isLoaded, apps.problem, "No app is registered. n registers one.", rect)
      return
    }
    let isNarrow = rect.width < 76
    let none = String(glyphs.absent)
    let scopesWidth = max(8, (rect.width - 40) / 2)
    let columns: [TableColumn<App>] =
      [TableColumn(title: "APP", width: .share(1)) { ($0.name, Style(.text).bold) }]
      + [
        TableColumn(title: "KIND", width: .columns(12)) { app in
          (app.isFirstParty ? "built in" : app.kind.rawValue, .text)
        }
      ]
      + (isNarrow
        ? []
        : [
          TableColumn(title: "MAY ASK FOR", width: .share(1)) { [self] app in
            (scopeSummary(app.scopes, within: scopesWidth), .text)
          }
        ])
      + [
        TableColumn(title: "SECRET", width: .columns(6)) { ($0.secretHint?.short ?? none, Style(.muted)) }
      ]
    table(apps, columns, .apps(.apps), in: rect, isMarked: isFocused, isFocused: isFocused)
  }

  /// `read:projects read:workflows`, or as many as have room and how many more: `read:projects +2`.
  func scopeSummary(_ scopes: ScopeSet, within columns: Int) -> String {
    let ordered = scopes.ordered.map(\.rawValue)
    for count in stride(from: ordered.count, to: 1, by: -1) {
      let rest = ordered.count - count
      let text = ordered.prefix(count).joined(separator: " ") + (rest == 0 ? "" : " +\(rest)")
      if TextWidth.columns(of: text) <= columns { return text }
    }
    return (ordered.first ?? "") + (ordered.count > 1 ? " +\(ordered.count - 1)" : "")
  }

  /// `now`, `20m ago`, `never`. Less than a minute is now: counting seconds would keep an idle terminal
  /// awake.
  private static func lastUse(of grant: Grant, now: Date, isShort: Bool) -> String {
    guard let lastUsedAt = grant.lastUsedAt else { return "never" }
    let ago = now.timeIntervalSince(lastUsedAt)
    return ago < 60 ? "now" : DurationWording.short(ago) + (isShort ? "" : " ago")
  }

  private static func place<Row>(_ window: ListWindow<Row>, total: Int?) -> String {
    guard !window.rows.isEmpty else { return "" }
    guard window.problem == nil else { return "not up to date" }
    let more = total == nil && window.hasMore ? "+" : ""
    return "\(window.selected + 1) of \(total ?? window.rows.count)\(more)"
  }
}
