import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The tab of the audit log.
  mutating func drawAudit(_ state: State) {
    let layout = state.auditLayout
    drawEvents(layout.events, state)
    if let rect = layout.detail { drawEventDetail(rect, state) }
  }

  private mutating func drawEvents(_ rect: Rect, _ state: State) {
    let audit = state.audit
    let isPlain = audit.filter.terms.isEmpty || rect.width < 76
    let filter = isPlain ? "" : "filter: \(fitted(audit.filterText, rect.width - 48))   "
    panel(
      rect,
      PanelLabels(
        title: "Events",
        trailing: filter + dotted(["newest first", audit.isFollowing ? "following" : ""]),
        bottom: eventPlace(state)
      )
    )
    guard !audit.rows.rows.isEmpty else {
      let nothing = audit.filter.terms.isEmpty ? "Nothing has happened yet." : "No event matches."
      drawNothing(audit.rows.isLoaded, audit.rows.problem, nothing, rect)
      return
    }
    let columns = rect.width < 76 ? narrowEventColumns(state) : eventColumns(rect.width, state)
    table(audit.rows, columns, in: rect, isMarked: true, isFocused: true)
  }

  /// `3 of 2 412`, or `3 of 100 and more` where nobody has counted.
  private func eventPlace(_ state: State) -> String {
    let audit = state.audit
    if audit.rows.problem != nil { return "not up to date" }
    guard let position = audit.position, let found = audit.found else { return "" }
    let place = "\(KeyWording.grouped(position)) of \(KeyWording.grouped(max(position, found)))"
    return audit.isCountExact ? place : "\(place) and more"
  }

  private func eventColumns(_ width: Int, _ state: State) -> [TableColumn<AuditEvent>] {
    let isWide = width >= 110
    let columns: [TableColumn<AuditEvent>] = [
      timeColumn(width: 11, state),
      TableColumn(title: "ACTOR", width: .columns(isWide ? 14 : 8)) {
        ($0.actor.name, Style($0.action.role))
      },
      actionColumn(.columns(20)),
      TableColumn(title: "TARGET", width: .share(1)) { event in
        (isWide ? event.target : event.targetName, Style(event.action.role))
      },
      TableColumn(title: "FROM", width: .columns(isWide ? 20 : 13)) { ($0.actor.origin, Style(.muted)) },
    ]
    guard isWide else { return columns }
    return columns + [TableColumn(title: "DETAIL", width: .share(1)) { ($0.detail, Style(.muted)) }]
  }

  private func narrowEventColumns(_ state: State) -> [TableColumn<AuditEvent>] {
    [
      timeColumn(width: 8, state), actionColumn(.share(3)),
      TableColumn(title: "TARGET", width: .share(2)) { ($0.targetName, Style($0.action.role)) },
    ]
  }

  private func timeColumn(width: Int, _ state: State) -> TableColumn<AuditEvent> {
    let dates = state.session.dates
    let now = state.now
    return TableColumn(title: "TIME", width: .columns(width)) {
      (dates.logTime($0.at, now: now), Style(.muted))
    }
  }

  private func actionColumn(_ width: TableColumn<AuditEvent>.Width) -> TableColumn<AuditEvent> {
    TableColumn(title: "ACTION", width: width) { ($0.action.rawValue, Style($0.action.role).bold) }
  }

  /// Who, what, why and when, and whether it still says what it said then.
  private mutating func drawEventDetail(_ rect: Rect, _ state: State) {
    guard let event = state.audit.rows.selectedRow else {
      panel(rect, PanelLabels())
      return
    }
    panel(
      rect,
      PanelLabels(
        title: event.action.rawValue,
        titleStyle: Style(event.action.role == .text ? .title : event.action.role).bold,
        trailing: "event \(KeyWording.grouped(event.sequence))"
      )
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

  /// What is known of the whole chain, and since when.
  func chainState(_ state: State) -> [(String, Role)] {
    let chain = state.audit.chain
    if chain.isVerifying { return [("verifying the chain \(glyphs.ellipsis)", .muted)] }
    if let sequence = chain.brokenAt { return [("CHAIN BROKEN at \(sequence)", .danger)] }
    guard let verifiedAt = chain.verifiedAt else { return [("chain not verified", .caution)] }
    let ago = state.now.timeIntervalSince(verifiedAt)
    let age = ago < 60 ? "now" : "\(DurationWording.short(ago)) ago"
    return [("chain verified \(glyphs.check) \(age)", .good)]
  }
}
