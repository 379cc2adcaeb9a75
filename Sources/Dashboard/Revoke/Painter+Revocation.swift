import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawRevocation(_ revocation: Revocation, _ state: State) {
    let rect = Rect.centered(width: min(66, canvas.size.columns), height: 18, in: canvas.size)
    let title = "Revoke \(revocation.key.displayName)"
    panel(
      rect,
      PanelLabels(title: title, trailing: "cannot be undone", trailingStyle: Style(.danger)),
      heavy: true
    )
    let x = rect.x + 3
    let width = rect.width - 6
    drawKeyInTwoLines(revocation.key, x, rect.y + 2, width: width, state)
    let verb = "the next request gets 401"
    drawImpact(revocation.key, revocation.usage, x, rect.y + 5, width: width, state, verb: verb)
    if !revocation.key.note.isEmpty {
      text("Note", x, rect.y + 10, Style(.heading))
      text(fitted(revocation.key.note, width - 12), x + 12, rect.y + 10)
    }
    text("Safer", x, rect.y + 11, Style(.heading))
    commandPair(("^R", "rotate with grace"), ("^D", "disable, reversible"), x + 12, rect.y + 11)
    let focus = revocation.focus
    dialogField(
      "Reason",
      revocation.reason,
      x,
      rect.y + 13,
      width: width,
      focused: focus == .reason,
      place: 0
    )
    dialogField("Type name", revocation.name, x, rect.y + 14, width: width, focused: focus == .name, place: 1)
    typedShare(of: revocation.key.name, in: revocation.name, x + width - 5, rect.y + 14)
    let label = revocation.isSubmitting ? "Revoking" : revocation.isUnlocked ? "Revoke" : "Revoke: locked"
    dialogButtons(label, isUnlocked: revocation.isUnlocked, rect, rect.y + 16, focused: focus.button)
    drawFooter(state)
  }

  /// `qx_live_…K3XA · 88 days old`, and below it `projects rw · workflows r`.
  mutating func drawKeyInTwoLines(_ key: APIKey, _ x: Int, _ y: Int, width: Int, _ state: State) {
    let age = "\(DurationWording.counted(KeyWording.ageInDays(of: key, now: state.now), "day")) old"
    text(dotted([key.shortHint, age]), x, y)
    text(fitted(scopeSentence(key.scopes, within: width), width), x, y + 1)
  }

  /// What would stop: the last request, how many, on which routes and from where. Five lines at most.
  mutating func drawImpact(
    _ key: APIKey,
    _ usage: KeyUsage?,
    _ x: Int,
    _ y: Int,
    width: Int,
    _ state: State,
    verb: String
  ) {
    let indent = x + 12
    let room = width - 12
    guard let usage else {
      text("Looking up who uses it \(glyphs.ellipsis)", indent, y, Style(.muted))
      return
    }
    guard let last = usage.last else {
      text("\(glyphs.check) UNUSED", x, y, Style(.good).bold)
      text("no request was ever made with it", indent, y)
      return
    }
    let quiet = state.now.timeIntervalSince(last.at)
    let isInUse = usage.allowed24h > 0
    text(
      isInUse ? "\(glyphs.warning) IN USE" : "\(glyphs.check) QUIET",
      x,
      y,
      Style(isInUse ? .danger : .good).bold
    )
    let lastRequest = "last request \(DurationWording.long(quiet)) ago"
    let today = isInUse ? ", \(KeyWording.count(usage.allowed24h)) in 24 h" : ", none in 24 h"
    text(fitted(lastRequest + today, room), indent, y)
    let routes = RouteWording.lines(usage, columns: room, atMost: 2)
    var lines = routes.isEmpty ? ["last route \(last.route) from \(last.address)"] : routes
    if let busiest = usage.addresses24h.first {
      let count = "\(usage.addressCount24h) address\(usage.addressCount24h == 1 ? "" : "es")"
      lines.append("\(count), most from \(busiest.address)")
    }
    for (index, line) in (lines + [verb]).enumerated() {
      text(fitted(line, room), indent, y + 1 + index, Style(.muted))
    }
  }

  private mutating func commandPair(
    _ first: (key: String, label: String),
    _ second: (key: String, label: String),
    _ x: Int,
    _ y: Int
  ) {
    var column = x
    for command in [first, second] {
      column += text(command.key, column, y, Style(.hintKey).bold) + 1
      column += text(command.label, column, y) + 3
    }
  }
}
