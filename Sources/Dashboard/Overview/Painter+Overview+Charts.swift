import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// How many keys are how old. Of a large store those are shown that come next, and it says so.
  mutating func drawAges(_ rect: Rect, _ state: State) {
    panel(rect, PanelLabels(title: "Key age", trailing: extent(state) ?? "in days"))
    guard let page = state.overview.upcoming else { return }
    let usable = page.keys.filter { $0.status(at: state.now).isUsable }
    let ages = KeyAges(of: usable, policy: state.policy, at: state.now)
    let top = rect.y + 1 + max(0, rect.height - 2 - ages.parts.count) / 2
    let barX = rect.x + 9
    for (index, part) in ages.parts.enumerated() {
      let y = top + index
      let label = part.last.map { "\(part.first)\(glyphs.rangeDash)\($0)" } ?? "\(part.first)+"
      trailing(label, end: barX - 2, y, Style(.muted))
      text(String(glyphs.frame.rightTee), barX - 1, y, Style(.border))
      let count = KeyWording.count(part.count)
      let note = part.last == nil && part.count > 0 ? "  \(glyphs.warning) past \(state.policy.period) d" : ""
      let room = rect.maxX - 4 - barX - TextWidth.columns(of: "\(count)  \(glyphs.warning) past 9999 d")
      let length = part.count == 0 ? 0 : max(1, part.count * room / max(1, ages.most))
      text(repeated(glyphs.fullBlock, length), barX, y, Style(role(of: part, state.policy)))
      let end = barX + length + (length == 0 ? 0 : 1)
      let noteX = end + text(count, end, y, Style(part.count == 0 ? .muted : .text))
      text(note, noteX, y, Style(.danger))
    }
  }

  private func role(of part: KeyAges.Part, _ policy: RotationPolicy) -> Role {
    guard let last = part.last else { return .danger }
    return last > policy.period - policy.warning ? .caution : .graph
  }

  /// The weeks to come, and what comes due on the nearest days.
  mutating func drawCalendar(_ rect: Rect, _ state: State) {
    panel(rect, PanelLabels(title: "Rotation calendar", trailing: extent(state) ?? ""))
    guard let page = state.overview.upcoming else { return }
    let weeks = state.showsPanels ? 6 : 4
    let dates = state.session.dates
    let calendar = RotationCalendar(of: page.keys, weeks: weeks, dates: dates, at: state.now)
    let x = rect.x + 2 + max(0, rect.width - 4 - 28) / 2
    for (index, title) in ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].enumerated() {
      text(title, x + index * 4, rect.y + 1, Style(.heading))
    }
    for (index, day) in calendar.days.enumerated() {
      drawDay(day, x + index % 7 * 4, rect.y + 2 + index / 7, state)
    }
    drawBusyDays(calendar.busyDays, rect, top: rect.y + 2 + weeks, state)
  }

  private mutating func drawDay(_ day: RotationCalendar.Day, _ x: Int, _ y: Int, _ state: State) {
    let isPast = day.start < state.now && !day.isToday
    let role: Role = !day.names.isEmpty ? .caution : day.isToday ? .accent : isPast ? .muted : .text
    let style = day.isToday || !day.names.isEmpty ? Style(role).bold : Style(role)
    trailing("\(state.session.dates.dayOfMonth(day.start))", end: x + 2, y, style)
    if !day.names.isEmpty {
      text(String(glyphs.dueDay), x + 2, y, style)
    } else if day.isToday {
      text(String(glyphs.today), x + 2, y, style)
    }
  }

  /// `25 Nov  mobile-backend, mobile-staging`, as many names as there is room for.
  private mutating func drawBusyDays(_ days: [RotationCalendar.Day], _ rect: Rect, top: Int, _ state: State) {
    let rows = max(0, rect.maxY - 1 - top)
    if days.isEmpty { text("Nothing comes due in these weeks.", rect.x + 2, top, Style(.muted)) }
    for (index, day) in days.prefix(rows).enumerated() {
      trailing(state.session.dates.dayOfYear(day.start), end: rect.x + 8, top + index, Style(.caution))
      text(names(day.names, within: rect.width - 12), rect.x + 10, top + index)
    }
  }

  private func names(_ names: [String], within columns: Int) -> String {
    for count in stride(from: names.count, to: 1, by: -1) {
      let rest = names.count - count
      let line = names.prefix(count).joined(separator: ", ") + (rest == 0 ? "" : " +\(rest)")
      if TextWidth.columns(of: line) <= columns { return line }
    }
    let more = names.count > 1 ? " +\(names.count - 1)" : ""
    return fitted(names.first ?? "", columns - more.count) + more
  }

  /// Which keys the charts are about, where those are not all.
  private func extent(_ state: State) -> String? {
    state.overview.upcoming?.hasMore == true ? "next \(OverviewTab.pageSize) keys only" : nil
  }
}
