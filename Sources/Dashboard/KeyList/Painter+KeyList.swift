import Credentials
import Terminal

extension Painter {
  /// The list of keys, with what is known of the selected one.
  mutating func drawKeyList(_ state: State) {
    let list = state.list
    let rect = state.listPanel
    panel(rect, listLabels(state))
    guard list.isLoaded else {
      let opening = "Opening \(state.session.place.location) \(glyphs.ellipsis)"
      text(fitted(list.loadProblem ?? opening, rect.width - 8), rect.x + 4, rect.y + 2, Style(.muted))
      if list.loadProblem != nil { text("^L tries again, q leaves.", rect.x + 4, rect.y + 4) }
      return
    }
    if state.isFirstRun {
      drawFirstRun(rect, state)
      return
    }
    map.add(.list(.only), rect)
    let columns = state.keyColumns
    drawHeadings(columns, rect, state)
    if list.rows.isEmpty {
      drawNoMatch(rect, state)
    }
    for line in 0..<state.listHeight where list.rows.indices.contains(list.top + line) {
      drawRow(list.top + line, columns, rect, y: rect.y + 2 + line, state)
    }
    if state.showsStrip { drawStrip(rect, state) }
    if state.showsPanels { drawPanels(top: rect.maxY, state) }
  }

  private func listLabels(_ state: State) -> PanelLabels {
    let list = state.list
    if state.isFirstRun { return PanelLabels(title: "API Keys") }
    let arrow = list.sort.isAscending ? glyphs.sortUp : glyphs.sortDown
    let isFiltered = !list.filter.terms.isEmpty
    let filter = isFiltered ? "filter: \(list.filterText)   " : state.showsPanels ? "filter: none   " : ""
    let marked = list.marks.isEmpty ? "" : "\(KeyWording.grouped(list.marks.count)) marked"
    return PanelLabels(
      title: dotted(["API Keys", marked]),
      trailing: "\(filter)sort: \(list.sort.column.rawValue) \(arrow)",
      bottom: list.place ?? ""
    )
  }

  private mutating func drawHeadings(_ columns: [KeyColumn], _ rect: Rect, _ state: State) {
    var x = rect.x + 2 + KeyColumn.markerWidth
    for column in columns {
      x += column.gap
      let isSorted = column.sortColumn == state.list.sort.column
      let style = isSorted ? Style(.heading).bold.underlined : Style(.heading)
      switch column.kind {
      case .used: trailing(column.heading, end: x + column.width, rect.y + 1, style)
      case .ageBar: text("AGE / \(state.policy.period) d", x, rect.y + 1, ageHeadingStyle(state))
      case .age where columns.contains(where: { $0.kind == .ageBar }): break
      default: text(column.heading, x, rect.y + 1, style, width: column.width)
      }
      x += column.width
    }
  }

  private func ageHeadingStyle(_ state: State) -> Style {
    state.list.sort.column == .created ? Style(.heading).bold.underlined : Style(.heading)
  }

  private mutating func drawRow(
    _ index: Int,
    _ columns: [KeyColumn],
    _ rect: Rect,
    y: Int,
    _ state: State
  ) {
    let key = state.list.rows[index]
    let isSelected = index == state.list.selected
    map.add(.row(.only, index), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
    if isSelected { text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold) }
    if state.list.marks.contains(key.id) { text(String(glyphs.check), rect.x + 3, y, Style(.accent).bold) }
    var x = rect.x + 2 + KeyColumn.markerWidth
    let badge = KeyWording.badge(for: key, policy: state.policy, now: state.now)
    for column in columns {
      x += column.gap
      drawCell(column, key, badge, x, y, state)
      x += column.width
    }
    if isSelected, !state.isInTrail { highlight(columns, rect, y) }
  }

  /// Reverses the row, but for its graphs, which would turn inside out.
  private mutating func highlight(_ columns: [KeyColumn], _ rect: Rect, _ y: Int) {
    var x = rect.x + 2 + KeyColumn.markerWidth
    reverse(Rect(x: rect.x + 1, y: y, width: 1 + KeyColumn.markerWidth, height: 1))
    for column in columns {
      let isGraph = column.kind == .ageBar || column.kind == .hourly
      reverse(Rect(x: x, y: y, width: column.gap + (isGraph ? 0 : column.width), height: 1))
      x += column.gap + column.width
    }
    reverse(Rect(x: x, y: y, width: rect.maxX - 1 - x, height: 1))
  }

  private mutating func drawCell(
    _ column: KeyColumn,
    _ key: APIKey,
    _ badge: KeyWording.Badge,
    _ x: Int,
    _ y: Int,
    _ state: State
  ) {
    let isStopped = badge.tone == .muted
    let plain = Style(isStopped ? .muted : .text)
    let age = KeyWording.ageInDays(of: key, now: state.now)
    switch column.kind {
    case .name: text(listName(of: key, within: column.width), x, y, plain.bold)
    case .type: text(key.type.rawValue, x, y, plain)
    case .hint: text(key.hint.short, x, y, Style(.muted))
    case .prefixedHint: text(key.shortHint, x, y, plain)
    case .environment: text(key.environment?.rawValue ?? String(glyphs.absent), x, y, plain)
    case .owner: text(fitted(key.owner, column.width), x, y, plain)
    case .scopes(let resource, _):
      let access = KeyWording.access(key.scopes, to: resource, absent: glyphs.absent)
      let writes = key.scopes.contains(Scope(.write, resource))
      let reads = key.scopes.contains(Scope(.read, resource))
      text(access, x, y, isStopped || !(reads || writes) ? Style(.muted) : Style(writes ? .accent : .text))
    case .ageBar:
      let role: Role = isStopped ? .muted : badge.tone == .good ? .graph : Self.role(of: badge.tone)
      bar(min(1, Double(age) / Double(state.policy.period)), x, y, width: column.width, role: role)
    case .age: trailing("\(age)d", end: x + column.width, y, plain)
    case .rotation: text(badge.text, x, y, badgeStyle(badge))
    case .used: trailing(KeyWording.lastUse(of: key, now: state.now), end: x + column.width, y, plain)
    case .hourly:
      let hours = state.list.hourly[key.id] ?? []
      text(sparkline(Self.threes(hours)), x, y, Style(.graph), width: column.width)
    }
  }

  /// Of a name that has no room the end that tells an old key from its successor stays.
  private func listName(of key: APIKey, within columns: Int) -> String {
    let mark = key.displayName.dropFirst(key.name.count)
    return fitted(key.name, columns - mark.count) + mark
  }

  private func badgeStyle(_ badge: KeyWording.Badge) -> Style {
    let style = Style(Self.role(of: badge.tone))
    return badge.tone == .danger ? style.bold : style
  }

  /// 24 hours in eight columns.
  static func threes(_ hours: [Int]) -> [Int] {
    stride(from: 0, to: hours.count, by: 3).map { hours[$0..<min($0 + 3, hours.count)].reduce(0, +) }
  }

  private mutating func drawNoMatch(_ rect: Rect, _ state: State) {
    let x = rect.x + 4
    if state.list.filter.terms.isEmpty {
      text("No current keys: all are revoked or replaced.", x, rect.y + 3)
      text("n makes a new one; / then is:any shows the ended ones.", x, rect.y + 4, Style(.muted))
    } else {
      text(fitted("No key matches \(state.list.filterText)", rect.width - 8), x, rect.y + 3)
      text("Esc shows all keys again; is:any looks among ended ones too.", x, rect.y + 4, Style(.muted))
    }
  }
}
