import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The page of one key: what it is, what it may do and does, how busy it is, and its history.
  mutating func drawKeyDetail(_ detail: KeyDetail, _ state: State) {
    let columns = canvas.size.columns
    let left = columns * 48 / 80
    drawIdentity(detail, Rect(x: 0, y: 2, width: left, height: 9), state)
    drawGrants(detail, Rect(x: left, y: 2, width: columns - left, height: 9), state)
    drawRequests(detail.usage, Rect(x: 0, y: 11, width: columns, height: 5), state)
    let trail = Rect(x: 0, y: 16, width: columns, height: canvas.size.rows - 18)
    drawTrail(detail.trail, chain: detail.chain, isFocused: true, in: .only, trail, state)
  }

  private mutating func drawIdentity(_ detail: KeyDetail, _ rect: Rect, _ state: State) {
    let key = detail.key
    let badge = KeyWording.badge(for: key, policy: state.policy, now: state.now)
    let badgeStyle = Style(Self.role(of: badge.tone)).bold
    panel(rect, PanelLabels(title: key.displayName, trailing: badge.text, trailingStyle: badgeStyle))
    let dates = state.session.dates
    let belongs = dotted([key.owner, key.environment?.rawValue ?? key.type.title])
    let created = "\(dates.day(key.createdAt)) by \(key.createdBy.name)"
    let origin = key.createdBy.origin.isEmpty ? "" : " (\(key.createdBy.origin))"
    let expires = key.expiresAt.map { dates.moment($0, now: state.now) } ?? "never"
    let fields = [
      ("Id", key.id.rawValue), ("Key", key.fullHint), ("Owner", belongs), ("Created", created + origin),
      ("Age", ""), ("Limit", "\(key.rateLimit) requests a minute"), ("Expires", expires),
    ]
    for (index, field) in fields.enumerated() {
      text(field.0, rect.x + 2, rect.y + 1 + index, Style(.heading))
      text(fitted(field.1, rect.width - 13), rect.x + 11, rect.y + 1 + index)
    }
    let age = KeyWording.ageInDays(of: key, now: state.now)
    let share = Double(age) / Double(max(1, state.policy.period))
    bar(
      min(1, share),
      rect.x + 11,
      rect.y + 5,
      width: 9,
      role: badge.tone == .good ? .graph : Self.role(of: badge.tone)
    )
    text("\(age) d of \(state.policy.period)", rect.x + 21, rect.y + 5)
  }

  /// Granted beside used: what is in the first and not in the second can go.
  private mutating func drawGrants(_ detail: KeyDetail, _ rect: Rect, _ state: State) {
    panel(rect, PanelLabels(title: "Scopes GRANTED / USED 30 d"))
    let key = detail.key
    let used = detail.usage?.scopes30d ?? []
    let resources = key.type == .personal ? Resource.allCases : Resource.platform
    for (index, resource) in resources.enumerated() {
      let y = rect.y + 1 + index
      text(resource.rawValue, rect.x + 2, y)
      drawAccess(key.scopes, resource, rect.x + 17, y)
      drawAccess(used, resource, rect.x + 26, y)
    }
    guard let narrowing = detail.suggestedNarrowing(at: state.now) else { return }
    text(
      "narrow by \(DurationWording.counted(narrowing.goes.count, "scope")): N",
      rect.x + 2,
      rect.maxY - 2,
      Style(.caution)
    )
  }

  private mutating func drawAccess(_ scopes: ScopeSet, _ resource: Resource, _ x: Int, _ y: Int) {
    let reads = scopes.contains(Scope(.read, resource))
    let writes = scopes.contains(Scope(.write, resource))
    let absent = String(glyphs.absent)
    text(reads ? "r" : absent, x, y, Style(reads ? .accent : .muted))
    text(writes ? "w" : absent, x + 2, y, Style(writes ? .accent : .muted))
  }

  /// Bars for 24 hours, as high as the place is, and the figures beside them where there is room.
  mutating func drawRequests(_ usage: KeyUsage?, _ rect: Rect, _ state: State) {
    let hours = Array((usage ?? .unused).hours.suffix(24))
    let peak = hours.max() ?? 0
    let hasFigures = rect.width >= 76
    let figures = usage.map { hasFigures ? peakFigures($0, peak) : dayFigures($0) } ?? glyphs.ellipsis
    panel(rect, PanelLabels(title: "Requests, last 24 h", trailing: figures))
    guard let usage else { return }
    let graphX = rect.x + 8
    let perHour = max(1, (rect.width - 8 - (hasFigures ? 24 : 3)) / 24)
    let graph = Rect(x: graphX, y: rect.y + 1, width: perHour, height: rect.height - 3)
    if peak > 0 { trailing(KeyWording.count(peak), end: graphX - 1, graph.y, Style(.muted)) }
    if peak > 1, graph.height > 2 {
      trailing(KeyWording.count(peak / 2), end: graphX - 1, graph.y + graph.height / 2, Style(.muted))
    }
    trailing("0", end: graphX - 1, graph.maxY - 1, Style(.muted))
    for (index, value) in hours.enumerated() {
      let x = graphX + index * perHour
      drawHour(value, of: peak, Rect(x: x, y: graph.y, width: perHour, height: graph.height))
    }
    for quarter in 0..<4 {
      let date = state.now.addingTimeInterval(Double(quarter * 6 - 23) * 3_600)
      text(state.session.dates.hour(date), graphX + quarter * 6 * perHour, graph.maxY, Style(.muted))
    }
    trailing("now", end: graphX + 24 * perHour, graph.maxY, Style(.muted))
    guard hasFigures else { return }
    let x = graphX + 24 * perHour + 3
    pair("allowed", KeyWording.count(usage.allowed24h), x, rect.y + 1, end: rect.maxX - 2)
    pair("refused", KeyWording.count(usage.refused24h), x, rect.y + 2, end: rect.maxX - 2)
    pair("from", usage.last?.address ?? "nobody", x, rect.y + 3, end: rect.maxX - 2)
  }

  /// `38.9k · peak 4.1k/h`
  private func peakFigures(_ usage: KeyUsage, _ peak: Int) -> String {
    usage.allowed24h == 0
      ? "none" : dotted([KeyWording.count(usage.allowed24h), "peak \(KeyWording.count(peak))/h"])
  }

  /// `38.9k · 7 refused · 3 addresses`
  private func dayFigures(_ usage: KeyUsage) -> String {
    guard usage.allowed24h + usage.refused24h > 0 else { return "none" }
    return dotted([
      KeyWording.count(usage.allowed24h),
      usage.refused24h > 0 ? "\(KeyWording.count(usage.refused24h)) refused" : "",
      "\(usage.addressCount24h) address\(usage.addressCount24h == 1 ? "" : "es")",
    ])
  }

  /// A bar in eight levels a row; any request at all can be seen.
  private mutating func drawHour(_ value: Int, of peak: Int, _ rect: Rect) {
    guard value > 0 else { return }
    let level = max(1, value * 8 * rect.height / peak)
    for row in 0..<rect.height where level > row * 8 {
      let bar = glyphs.bars[min(8, level - row * 8) - 1]
      text(repeated(bar, rect.width), rect.x, rect.maxY - 1 - row, Style(.graph))
    }
  }

  private mutating func pair(_ label: String, _ value: String, _ x: Int, _ y: Int, end: Int) {
    let labelWidth = text(label, x, y, Style(.heading))
    trailing(fitted(value, max(0, end - x - labelWidth - 1)), end: end, y)
  }
}
