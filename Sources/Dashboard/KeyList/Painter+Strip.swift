import Credentials
import Terminal

extension Painter {
  /// What is known of the selected key, at the foot of the list.
  mutating func drawStrip(_ rect: Rect, _ state: State) {
    let y = rect.maxY - State.stripHeight - 1
    guard let key = state.list.selectedKey else {
      rule(rect, at: y, PanelLabels())
      return
    }
    let belongs = dotted([key.environment?.rawValue ?? key.type.title, "owner \(key.owner)"])
    rule(rect, at: y, PanelLabels(title: key.displayName, trailing: belongs))
    line("Scopes", scopeSentence(key.scopes, within: rect.width - Self.lineIndent - 2), y + 1, rect)
    drawDay(of: key, y + 2, rect, state)
    line("Rotate", rotationSentence(key, state), y + 3, rect)
    line("Note", key.note.isEmpty ? "none" : key.note, y + 4, rect, isMuted: key.note.isEmpty)
  }

  /// `projects read write · security read`, or `projects rw · security r` where that has no room.
  func scopeSentence(_ scopes: ScopeSet, within columns: Int) -> String {
    let words = scopeSentence(scopes) { $0.map(\.rawValue).joined(separator: " ") }
    guard TextWidth.columns(of: words) > columns else { return words }
    return scopeSentence(scopes) { access in String(access.compactMap(\.rawValue.first)) }
  }

  /// `read:projects write:projects`, or as a sentence where that has no room.
  func scopeList(_ scopes: ScopeSet, within columns: Int) -> String {
    TextWidth.columns(of: scopes.joined) > columns ? scopeSentence(scopes, within: columns) : scopes.joined
  }

  private func scopeSentence(_ scopes: ScopeSet, wording: ([Scope.Access]) -> String) -> String {
    let known = Resource.allCases.compactMap { resource -> String? in
      let granted = Scope.Access.allCases.filter { scopes.contains(Scope($0, resource)) }
      return granted.isEmpty ? nil : "\(resource.rawValue) \(wording(granted))"
    }
    return dotted(known + scopes.ordered.filter { !$0.isKnown }.map(\.rawValue))
  }

  /// `was due 23 Oct, 31 days ago · never rotated`
  func rotationSentence(_ key: APIKey, _ state: State) -> String {
    let dates = state.session.dates
    let history = key.replaces == nil ? "never rotated" : "rotated \(dates.dayOfYear(key.createdAt))"
    if let revokedAt = key.revokedAt {
      let reason = key.revokedReason.map { $0.isEmpty ? "" : ": \($0)" } ?? ""
      return "revoked \(dates.moment(revokedAt, now: state.now))\(reason)"
    }
    if let graceEndsAt = key.graceEndsAt {
      return graceEndsAt > state.now
        ? "replaced; works until \(dates.moment(graceEndsAt, now: state.now))"
        : "replaced; ended \(dates.moment(graceEndsAt, now: state.now))"
    }
    if key.savedAt == nil { return "never confirmed saved: rotate it if nobody has the secret" }
    switch state.policy.rotation(dueAt: key.rotateBy, at: state.now) {
    case .overdue(let days):
      return dotted([
        "was due \(dates.dayOfYear(key.rotateBy)), \(DurationWording.counted(days, "day")) ago", history,
      ])
    case .dueSoon(let days), .fresh(let days):
      return dotted(["due \(dates.day(key.rotateBy)), in \(DurationWording.counted(days, "day"))", history])
    }
  }

  private mutating func drawDay(of key: APIKey, _ y: Int, _ rect: Rect, _ state: State) {
    guard let usage = state.knownUsage(of: key.id) else {
      line("24 h", "", y, rect)
      return
    }
    guard usage.allowed24h + usage.refused24h > 0 else {
      let last = key.lastUsedAt.map { "last used \(state.session.dates.moment($0, now: state.now))" }
      line("24 h", dotted(["no requests", last ?? "never used"]), y, rect, isMuted: true)
      return
    }
    line("24 h", "", y, rect)
    let x = rect.x + Self.lineIndent
    let graph = sparkline(Array(usage.hours.suffix(24)))
    text(graph, x, y, Style(.graph))
    let sentence = dotted([
      DurationWording.counted(usage.allowed24h, "request", as: KeyWording.count),
      usage.refused24h > 0 ? "\(KeyWording.count(usage.refused24h)) refused" : "",
      "\(usage.addressCount24h) address\(usage.addressCount24h == 1 ? "" : "es")",
    ])
    text(fitted(sentence, rect.width - Self.lineIndent - 28), x + 27, y)
  }

  private static let lineIndent = 11

  private mutating func line(_ label: String, _ value: String, _ y: Int, _ rect: Rect, isMuted: Bool = false)
  {
    text(label, rect.x + 2, y, Style(.heading))
    let style = Style(isMuted ? .muted : .text)
    text(fitted(value, rect.width - Self.lineIndent - 2), rect.x + Self.lineIndent, y, style)
  }
}
