import Credentials
import Terminal

extension Painter {
  /// What happened to a key, newest first.
  mutating func drawTrail(
    _ trail: KeyTrail?,
    chain: AuditVerification?,
    isFocused: Bool,
    in place: Target.Place,
    _ rect: Rect,
    _ state: State
  ) {
    var labels = PanelLabels(title: "Audit trail")
    switch chain {
    case .intact: labels.trailing = "chain \(glyphs.check)"
    case .broken(let sequence, _):
      labels.trailing = "CHAIN BROKEN at event \(sequence)"
      labels.trailingStyle = Style(.danger).bold
    case nil: break
    }
    if let count = trail?.count, count > 0, let selected = trail?.rows.selected {
      labels.bottom =
        isFocused
        ? "\(KeyWording.grouped(selected + 1)) of \(KeyWording.grouped(count))"
        : DurationWording.counted(count, "event", as: KeyWording.grouped)
    }
    panel(rect, labels)
    map.add(.list(place), rect)
    guard let rows = trail?.rows else { return }
    for line in 0..<max(0, rect.height - 2) where rows.rows.indices.contains(rows.top + line) {
      let index = rows.top + line
      let y = rect.y + 1 + line
      map.add(.row(place, index), Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1))
      drawEvent(rows.rows[index], isSelected: isFocused && index == rows.selected, rect, y, state)
    }
  }

  private mutating func drawEvent(
    _ event: AuditEvent,
    isSelected: Bool,
    _ rect: Rect,
    _ y: Int,
    _ state: State
  ) {
    if isSelected { text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold) }
    let x = rect.x + 4
    let style = Style(event.action.role)
    let columns = rect.width >= 76 ? Self.wideColumns : Self.narrowColumns
    let time = state.session.dates.logTime(event.at, now: state.now)
    text(fitted(time, columns.actor - 1), x, y, Style(.muted))
    text(fitted(event.actor.name, columns.action - columns.actor - 1), x + columns.actor, y, style)
    text(fitted(event.action.rawValue, columns.rest - columns.action - 1), x + columns.action, y, style.bold)
    let rest = dotted([event.detail, event.actor.origin])
    text(fitted(rest, max(0, rect.maxX - 2 - x - columns.rest)), x + columns.rest, y, Style(.muted))
  }

  /// Where the parts of an event begin, from its time on.
  private static let wideColumns = (actor: 12, action: 22, rest: 43)
  private static let narrowColumns = (actor: 9, action: 17, rest: 37)
}
