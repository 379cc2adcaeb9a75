import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The path and the store in the first line, the tab and the numbers in the second.
  mutating func drawHeader(_ state: State) {
    let clock = headerClock(state)
    let place = headerPlace(state) + clock
    let placeX = canvas.size.columns - TextWidth.columns(of: place)
    text("\(glyphs.brand)qodryx", 0, 0, Style(.brand).bold)
    text(fitted(headerPath(state), placeX - 11), 9, 0, Style(.text))
    text(place, placeX, 0, Style(.muted))
    stressDemo(in: place, at: placeX, state)
    let standing = headerStanding(state)
    trailing(standing.text, end: canvas.size.columns - clock.count, 0, Style(standing.role))
    let counts = inboxCounts(state) + tabCounts(state)
    draw(counts, y: 1, from: drawTabs(state))
  }

  /// What has come in, on a terminal without room for more.
  mutating func drawSmallHeader(_ state: State) {
    text("\(glyphs.brand)qodryx", 0, 0, Style(.brand).bold)
    draw(inboxCounts(state) + (state.tab == .audit ? chainState(state) : []), y: 0, from: 9)
  }

  /// `[2 API Keys] 3 Apps`: the brackets around the open one take the place of blanks.
  ///
  /// - Returns: the column behind them.
  private mutating func drawTabs(_ state: State) -> Int {
    var x = 1
    for tab in Tab.allCases {
      let isOpen = tab == state.tab
      let title = "\(tab.rawValue) \(tab.title)"
      map.add(.tab(tab), Rect(x: x, y: 1, width: TextWidth.columns(of: title) + 2, height: 1))
      x += text(isOpen ? "[\(title)]" : " \(title) ", x, 1, isOpen ? Style(.tab).bold : Style(.muted))
    }
    return x
  }

  private func headerPath(_ state: State) -> String {
    var steps = state.tab.path
    switch state.screens.last {
    case nil: break
    case .detail(let detail): steps.append(detail.key.displayName)
    case .form(let form): steps += form.path
    case .appForm: steps.append("Register")
    case .policyForm: steps.append("Rotation")
    case .whyRefused: steps.append("Why refused?")
    case .rotation(let wizard): steps = ["API Keys", wizard.key.displayName, "Rotate"]
    }
    return steps.joined(separator: " \(glyphs.breadcrumb) ")
  }

  private func headerPlace(_ state: State) -> String {
    let mode = state.session.isReadOnly ? ", read-only" : ""
    let kind = "\(placeLabel(state))\(mode)  \(headerStanding(state).text)"
    guard state.isWide else { return kind }
    let actor = state.session.actor
    let from = actor.origin.hasPrefix("ssh") ? "\(actor.name) via \(actor.origin)" : actor.name
    return "\(from)   \(kind)"
  }

  /// The time to the minute where there is room: seconds would keep an idle terminal awake.
  private func headerClock(_ state: State) -> String {
    state.isWide ? "   \(state.session.dates.time(state.now))" : ""
  }

  /// Whether changes by anybody appear by themselves, or how old what is shown has become.
  private func headerStanding(_ state: State) -> (text: String, role: Role) {
    let connection = state.connection
    if connection.isLost {
      let age =
        connection.lastAnswer.map { " \(DurationWording.short(state.now.timeIntervalSince($0)))" } ?? ""
      return ("\(glyphs.warning) lost\(age)", .danger)
    }
    guard let slowness = connection.slowness(at: state.now) else { return ("\(glyphs.dot) live", .good) }
    return ("\(glyphs.ellipsis) waiting \(DurationWording.short(slowness))", .caution)
  }

  private func inboxCounts(_ state: State) -> [(String, Role)] {
    let alerts = state.inbox.alerts.count
    let waiting = state.inbox.requests.rows.count
    return (alerts == 0 ? [] : [(DurationWording.counted(alerts, "alert"), .danger)])
      + (waiting == 0 ? [] : [("\(waiting) waiting", .caution)])
  }

  private func tabCounts(_ state: State) -> [(String, Role)] {
    switch state.tab {
    case .overview: [("rotate every \(state.policy.period) d", .muted)]
    case .keys: keyCounts(state)
    case .apps, .settings: []
    case .audit: chainState(state)
    }
  }

  /// `14 active · 2 overdue · 4 due`, the alarming ones in colour; on a narrow screen only those.
  private func keyCounts(_ state: State) -> [(String, Role)] {
    guard let counts = state.counts else { return [] }
    if case .detail = state.screens.last, let place = state.list.place { return [("key \(place)", .muted)] }
    var parts: [(String, Role)] = []
    let isWide = canvas.size.columns >= 100
    if isWide || counts.overdue + counts.dueSoon + counts.unsaved == 0 {
      parts.append(("\(counts.active) active", .muted))
    }
    if counts.unsaved > 0 { parts.append(("\(counts.unsaved) not saved", .danger)) }
    if counts.overdue > 0 { parts.append(("\(counts.overdue) overdue", .danger)) }
    if counts.dueSoon > 0 { parts.append(("\(counts.dueSoon) due", .caution)) }
    if isWide, counts.inGrace > 0 { parts.append(("\(counts.inGrace) in grace", .caution)) }
    if isWide, counts.disabled > 0 { parts.append(("\(counts.disabled) disabled", .muted)) }
    return parts
  }

  /// Draws as many of the parts as there is room for behind column `start`: the last ones are left out first.
  private mutating func draw(_ parts: [(String, Role)], y: Int, from start: Int) {
    let separator = " \(glyphs.middleDot) "
    let width = parts.reduce(0) { $0 + $1.0.count } + max(0, parts.count - 1) * separator.count
    guard start + width <= canvas.size.columns else {
      draw(Array(parts.dropLast()), y: y, from: start)
      return
    }
    var x = canvas.size.columns - width
    for (index, part) in parts.enumerated() {
      if index > 0 { x += text(separator, x, y, Style(.muted)) }
      x += text(part.0, x, y, Style(part.1))
    }
  }
}
