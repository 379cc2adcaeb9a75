import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The tab of the audit log.
  mutating func drawAudit(_ state: State) {
    let layout = state.auditLayout
    drawEvents(layout.events, state)
    if let rect = layout.detail { drawEventDetail(state.audit.rows.selectedRow, rect, state) }
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
