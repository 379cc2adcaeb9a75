import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The box about the selected event of a key's trail, which stays in view behind it.
  mutating func drawEvent(_ state: State) {
    let size = canvas.size
    let event = state.openTrail?.rows.selectedRow
    let width = min(76, size.columns - 4)
    let details = event.map { DetailLine.facts("", detail(of: $0), width: width).count } ?? 1
    let rect = Rect.centered(width: width, height: min(6 + details, size.rows - 4), in: size)
    drawEventDetail(event, rect, state, heavy: true)
    drawFooter(state)
  }

  /// Who, what, why and when, and whether it still says what it said then.
  mutating func drawEventDetail(_ event: AuditEvent?, _ rect: Rect, _ state: State, heavy: Bool = false) {
    guard let event else {
      panel(rect, PanelLabels())
      return
    }
    panel(
      rect,
      PanelLabels(
        title: event.action.rawValue,
        titleStyle: Style(event.action.role == .text ? .title : event.action.role).bold,
        trailing: "event \(KeyWording.grouped(event.sequence))"
      ),
      heavy: heavy
    )
    let ago = state.now.timeIntervalSince(event.at)
    let age = ago < 60 ? "less than a minute" : DurationWording.long(ago)
    let dates = state.session.dates
    let origin = event.actor.origin.isEmpty ? "" : ", \(event.actor.origin)"
    let label = event.action.hasReason ? "Why" : "Detail"
    let lines =
      [.fact("Who", event.actor.name + origin), .fact("What", event.target)]
      + facts(label, detail(of: event), width: rect.width, lines: rect.height - 6)
      + [.fact("When", "\(dates.day(event.at)) \(dates.timeWithSeconds(event.at)), \(age) ago")]
    for (index, line) in lines.enumerated() {
      guard case .fact(let label, let value) = line else { continue }
      text(label, rect.x + 2, rect.y + 1 + index, Style(.heading))
      text(fitted(value, rect.width - DetailLine.indent - 2), rect.x + DetailLine.indent, rect.y + 1 + index)
    }
    drawChainLink(of: event, rect, rect.y + 1 + lines.count, state)
  }

  /// A fact on as many lines as there is room for; what has none is cut.
  private func facts(_ label: String, _ value: String, width: Int, lines: Int) -> [DetailLine] {
    let all = DetailLine.facts(label, value, width: width)
    guard all.count > lines else { return all }
    let rest = all[(lines - 1)...].map { line in
      if case .fact(_, let value) = line { value } else { "" }
    }
    return all.prefix(lines - 1) + [.fact(lines == 1 ? label : "", rest.joined(separator: " "))]
  }

  private func detail(of event: AuditEvent) -> String {
    guard event.action.hasReason else { return event.detail.isEmpty ? String(glyphs.dash) : event.detail }
    return event.detail.isEmpty ? "no reason was given" : "\"\(event.detail)\""
  }

  /// `4be1…0c77 → 91aa…e2d0 ✓ holds`: from the event before it to itself.
  private mutating func drawChainLink(of event: AuditEvent, _ rect: Rect, _ y: Int, _ state: State) {
    let x = rect.x + DetailLine.indent
    let previous = state.audit.events.first { $0.sequence == event.sequence - 1 }
    let holds = state.audit.chain.holds(at: event, after: previous)
    text("Chain", rect.x + 2, y, Style(.heading))
    let link = "\(shortened(event.previousHash)) \(glyphs.arrow) \(shortened(event.hash)) "
    let end = x + text(link, x, y, Style(.muted))
    let verdict = holds ? "\(glyphs.check) holds" : "\(glyphs.cross) BROKEN: it is not what was written"
    text(fitted(verdict, rect.maxX - 2 - end), end, y, Style(holds ? .good : .danger))
  }

  private func shortened(_ hash: [UInt8]) -> String {
    let digits = AuditExport.hexadecimal(hash)
    return "\(digits.prefix(4))\(glyphs.ellipsis)\(digits.suffix(4))"
  }
}
