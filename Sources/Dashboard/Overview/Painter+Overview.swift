import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The tab of the overview.
  mutating func drawOverview(_ state: State) {
    let layout = state.overviewLayout
    if layout.cards.count == 4 {
      drawActiveCard(layout.cards[0], state)
      drawOverdueCard(layout.cards[1], state)
      drawDueCard(layout.cards[2], state)
      drawUnsavedCard(layout.cards[3], state)
    }
    if let rect = layout.ages { drawAges(rect, state) }
    if let rect = layout.calendar { drawCalendar(rect, state) }
    if let rect = layout.busiest { drawBusiest(rect, state) }
    drawEntries(layout.waiting, state)
  }

  // MARK: Cards

  private mutating func drawActiveCard(_ rect: Rect, _ state: State) {
    let counts = state.counts
    let all = counts.map { $0.active + $0.inGrace + $0.disabled + $0.expired }
    let grace = counts.flatMap { $0.inGrace > 0 ? "\(KeyWording.count($0.inGrace)) in grace" : nil }
    let disabled = counts.flatMap { $0.disabled > 0 ? "\(KeyWording.count($0.disabled)) disabled" : nil }
    var note = dotted([grace, disabled].compactMap(\.self))
    if TextWidth.columns(of: note) > rect.width - 4 {
      note = note.replacing("in grace", with: "grace").replacing("disabled", with: "off")
    }
    card("ACTIVE", counts.map { DurationWording.counted($0.active, "key", as: KeyWording.grouped) }, rect)
    cardBar(counts?.active, of: all, role: .good, rect)
    cardNote(note, rect)
  }

  private mutating func drawOverdueCard(_ rect: Rect, _ state: State) {
    let worst = state.overview.entries.rows.lazy.compactMap { entry in
      if case .overdue(_, let days, _) = entry { days } else { nil }
    }.first
    let overdue = state.counts?.overdue
    card("OVERDUE", overdue.map(KeyWording.grouped), rect, role: overdue == 0 ? .good : .danger)
    cardBar(overdue, of: state.counts?.active, role: .danger, rect)
    cardNote(overdue == 0 ? "" : worst.map { "worst \($0) d late" } ?? "", rect)
  }

  private mutating func drawDueCard(_ rect: Rect, _ state: State) {
    let next = state.overview.upcoming?.keys.first { key in
      key.rotateBy > state.now && key.status(at: state.now) == .active
    }
    let due = state.counts?.dueSoon
    card(
      "DUE IN \(state.policy.warning) d",
      due.map(KeyWording.grouped),
      rect,
      role: due == 0 ? .good : .caution
    )
    cardBar(due, of: state.counts?.active, role: .caution, rect)
    cardNote(next.map { "next \(state.session.dates.weekdayAndDay($0.rotateBy))" } ?? "", rect)
  }

  private mutating func drawUnsavedCard(_ rect: Rect, _ state: State) {
    let first = state.overview.upcoming?.keys.first { $0.savedAt == nil && $0.revokedAt == nil }
    let unsaved = state.counts?.unsaved
    card("NEVER SAVED", unsaved.map(KeyWording.grouped), rect, role: unsaved == 0 ? .good : .danger)
    cardBar(unsaved, of: state.counts?.active, role: .danger, rect)
    cardNote(unsaved == 0 ? "" : first?.displayName ?? "", rect)
  }

  private mutating func card(_ title: String, _ figure: String?, _ rect: Rect, role: Role = .text) {
    panel(rect, PanelLabels(title: title))
    text(fitted(figure ?? glyphs.ellipsis, rect.width - 4), rect.x + 2, rect.y + 1, Style(role).bold)
  }

  /// Any share at all can be seen.
  private mutating func cardBar(_ count: Int?, of all: Int?, role: Role, _ rect: Rect) {
    guard let count, let all else { return }
    let width = rect.width - 4
    let share = Double(count) / Double(max(1, all))
    bar(count == 0 ? 0 : max(share, 1 / Double(width)), rect.x + 2, rect.y + 2, width: width, role: role)
  }

  private mutating func cardNote(_ note: String, _ rect: Rect) {
    text(fitted(note, rect.width - 4), rect.x + 2, rect.y + 3, Style(.muted))
  }

  // MARK: Lists

  private mutating func drawBusiest(_ rect: Rect, _ state: State) {
    panel(rect, PanelLabels(title: "Busiest keys", trailing: "24 h"))
    guard let busiest = state.overview.busiest else { return }
    if busiest.isEmpty { text("No requests for a day.", rect.x + 2, rect.y + 1, Style(.muted)) }
    let nameWidth = rect.width - 21
    for (index, busy) in busiest.prefix(max(0, rect.height - 2)).enumerated() {
      let y = rect.y + 1 + index
      text(fitted(busy.key.displayName, nameWidth), rect.x + 2, y)
      text(sparkline(Self.threes(busy.hours)), rect.x + 3 + nameWidth, y, Style(.graph), width: 8)
      trailing(KeyWording.count(busy.requests), end: rect.maxX - 2, y)
    }
  }

  private mutating func drawEntries(_ rect: Rect, _ state: State) {
    let entries = state.overview.entries
    let waiting = entries.rows.isEmpty ? "" : "\(entries.selected + 1) of \(entries.rows.count)"
    panel(rect, PanelLabels(title: "Waiting for you", titleStyle: Self.panelTitle(true), bottom: waiting))
    guard !entries.rows.isEmpty else {
      drawNothing(state.overview.upcoming != nil, state.overview.problem, "Nothing waits for you.", rect)
      return
    }
    map.add(.list(.only), rect)
    for line in 0..<max(0, rect.height - 2) where entries.rows.indices.contains(entries.top + line) {
      let index = entries.top + line
      let y = rect.y + 1 + line
      map.add(.row(.only, index), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      drawEntry(entries.rows[index], isSelected: index == entries.selected, rect, y)
    }
  }

  private mutating func drawEntry(_ entry: OverviewEntry, isSelected: Bool, _ rect: Rect, _ y: Int) {
    let matter = fitted(entry.matter, rect.width - 18)
    let width = rect.width - 7 - TextWidth.columns(of: matter)
    text(fitted(entry.subject, width), rect.x + 4, y)
    trailing(matter, end: rect.maxX - 2, y, Style(Self.role(of: entry.tone)))
    guard isSelected else { return }
    text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold)
    reverse(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
  }
}
