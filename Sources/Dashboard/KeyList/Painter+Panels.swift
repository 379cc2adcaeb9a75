import Credentials
import Terminal

extension Painter {
  /// On a large terminal: what the selected key is, how busy it is, and its history, below the list.
  mutating func drawPanels(top: Int, _ state: State) {
    let width = canvas.size.columns
    let left = width / 2
    let facts = Rect(x: 0, y: top, width: left, height: State.panelsHeight)
    let requests = Rect(x: left, y: top, width: width - left, height: State.requestsHeight)
    let trail = Rect(x: left, y: requests.maxY, width: width - left, height: State.trailRows + 2)
    guard let key = state.list.selectedKey else {
      panel(Rect(x: 0, y: top, width: width, height: State.panelsHeight), PanelLabels())
      return
    }
    let usage = state.knownUsage(of: key.id)
    drawFacts(key, usage, facts, state)
    drawRequests(usage, requests, state)
    drawTrailPanel(trail, state)
  }

  private mutating func drawTrailPanel(_ rect: Rect, _ state: State) {
    let chain = state.audit.chain.verification
    let isFocused = state.isInTrail
    drawTrail(state.selectedTrail, chain: chain, isFocused: isFocused, in: .trail, rect, state)
    guard isFocused, let rows = state.selectedTrail?.rows, rows.selectedRow != nil else { return }
    reverse(Rect(x: rect.x + 1, y: rect.y + 1 + rows.selected - rows.top, width: rect.width - 2, height: 1))
  }

  private mutating func drawFacts(_ key: APIKey, _ usage: KeyUsage?, _ rect: Rect, _ state: State) {
    let badge = KeyWording.badge(for: key, policy: state.policy, now: state.now)
    let style = Style(Self.role(of: badge.tone)).bold
    panel(rect, PanelLabels(title: key.displayName, trailing: badge.text, trailingStyle: style))
    let belongs = dotted([key.owner, key.environment?.rawValue ?? key.type.title])
    let created = "\(state.session.dates.dayOfYear(key.createdAt)), \(key.createdBy.name)"
    fact("Id", key.id.rawValue, rect, 1)
    fact("Owner", belongs, rect, 2, second: ("Created", created))
    fact(
      "Expires",
      key.expiresAt.map { state.session.dates.day($0) } ?? "never",
      rect,
      3,
      second: ("Limit", "\(key.rateLimit)/min")
    )
    fact("Rotate", rotationSentence(key, state), rect, 4)
    drawScopeTable(key, usage, rect, 5)
    fact("Note", key.note.isEmpty ? "none" : key.note, rect, rect.height - 2)
  }

  private mutating func drawScopeTable(_ key: APIKey, _ usage: KeyUsage?, _ rect: Rect, _ row: Int) {
    let y = rect.y + row
    for (title, x) in [("READ", 16), ("WRITE", 24), ("USED 30 d", 32)] {
      text(title, rect.x + x, y, Style(.heading))
    }
    let resources = key.type == .personal ? Resource.allCases : Resource.platform
    for (index, resource) in resources.enumerated() where row + 1 + index < rect.height - 2 {
      let line = y + 1 + index
      text(resource.rawValue, rect.x + 2, line)
      for (access, x) in [(Scope.Access.read, 16), (.write, 24)] {
        let isGranted = key.scopes.contains(Scope(access, resource))
        checkbox(isGranted, allowed: true, rect.x + x, line, focused: false)
      }
      for (access, x) in [(Scope.Access.read, 32), (.write, 34)]
      where usage?.scopes30d.contains(Scope(access, resource)) == true {
        text(access.rawValue.prefix(1), rect.x + x, line)
      }
    }
  }

  private mutating func fact(
    _ label: String,
    _ value: String,
    _ rect: Rect,
    _ row: Int,
    second: (label: String, value: String)? = nil
  ) {
    let y = rect.y + row
    let half = second == nil ? rect.width - 14 : rect.width / 2 - 14
    text(label, rect.x + 2, y, Style(.heading))
    text(fitted(value, half), rect.x + 12, y)
    guard let second else { return }
    text(second.label, rect.x + rect.width / 2, y, Style(.heading))
    text(fitted(second.value, rect.width / 2 - 12), rect.x + rect.width / 2 + 10, y)
  }
}
