import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// The line to ask in, the answer, and what was refused lately.
  mutating func drawWhyRefused(_ screen: WhyRefused, _ state: State) {
    let size = canvas.size
    let question = Rect(x: 0, y: 2, width: size.columns, height: 3)
    panel(question, PanelLabels(title: "Why refused?", trailing: "a key, a hint, or a request's id"))
    drawQuestionField(screen.field, question)
    drawAnswer(screen, Rect(x: 0, y: 5, width: size.columns, height: 8), state)
    drawRefusals(screen, Rect(x: 0, y: 13, width: size.columns, height: size.rows - 15), state)
  }

  /// The end of the line is shown: that is where somebody types.
  private mutating func drawQuestionField(_ field: QuestionField, _ rect: Rect) {
    let room = rect.width - 8
    let shown = field.shown(mark: glyphs.dot).suffix(room - 1)
    text("[ \(repeated(" ", room)) ]", rect.x + 2, rect.y + 1, Style(.fieldFocused))
    let width = text(shown, rect.x + 4, rect.y + 1, Style(.fieldFocused))
    canvas.cursor = Point(x: rect.x + 4 + width, y: rect.y + 1)
  }

  private mutating func drawAnswer(_ screen: WhyRefused, _ rect: Rect, _ state: State) {
    let title = screen.title ?? "Answer"
    guard let findings = screen.findings else {
      panel(rect, PanelLabels(title: title))
      if screen.isLooking { text("Looking \(glyphs.ellipsis)", rect.x + 2, rect.y + 1, Style(.muted)) }
      return
    }
    let wording = RefusalWording(dates: state.session.dates, now: state.now)
    let badge = Self.badge(of: findings)
    panel(rect, PanelLabels(title: title, trailing: badge.text, trailingStyle: Style(badge.role).bold))
    let answer = wording.answer(findings)
    let sentences = Wrapping.lines(answer.prefix(1).uppercased() + answer.dropFirst(), to: rect.width - 4)
    for (index, line) in sentences.prefix(2).enumerated() {
      text(fitted(line, rect.width - 4), rect.x + 2, rect.y + 1 + index, Style(badge.role).bold)
    }
    let y = rect.y + 1 + min(2, sentences.count)
    for (index, fact) in facts(findings, wording, width: rect.width - 13).prefix(rect.maxY - 1 - y)
      .enumerated()
    {
      text(fact.label, rect.x + 2, y + index, Style(.heading))
      text(fitted(fact.value, rect.width - 13), rect.x + 11, y + index)
    }
  }

  private static func badge(of findings: RefusalFindings) -> (text: String, role: Role) {
    if findings.request != nil { return ("REFUSED", .danger) }
    return switch findings.verdict {
    case .accepted: ("accepted", .good)
    case .refused: ("REFUSED", .danger)
    case .open: ("unknown", .caution)
    }
  }

  private func facts(
    _ findings: RefusalFindings,
    _ wording: RefusalWording,
    width: Int
  ) -> [(label: String, value: String)] {
    var facts: [(label: String, value: String)] = []
    if let request = findings.request {
      facts.append(("Request", "\(request.route) from \(request.address)"))
      if !request.details.isEmpty { facts.append(("Answer", request.details)) }
      if findings.key != nil { facts.append(("Now", wording.verdict(findings))) }
    }
    for key in findings.keys {
      let place = [key.id.rawValue, key.environment?.rawValue ?? key.type.title, "owner \(key.owner)"]
      facts.append((findings.keys.count == 1 ? "Key" : key.hint.short, dotted([key.displayName] + place)))
    }
    if let key = findings.key { facts.append(("Scopes", scopeList(key.scopes, within: width))) }
    return facts
  }

  private mutating func drawRefusals(_ screen: WhyRefused, _ rect: Rect, _ state: State) {
    let requests = screen.requests
    let count = requests.rows.count
    let place = count == 0 ? "" : "\(requests.selected + 1) of \(count)\(requests.hasMore ? " and more" : "")"
    panel(rect, PanelLabels(title: "Refused lately", trailing: "kept for 30 days", bottom: place))
    guard let selected = requests.selectedRow else {
      guard screen.findings != nil else { return }
      text("No request was refused in the last 30 days.", rect.x + 4, rect.y + 1, Style(.muted))
      return
    }
    let above = Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - 1)
    table(requests, refusalColumns(rect.width, state), in: above, isMarked: true, isFocused: true)
    let said = dotted([selected.requestID, selected.details])
    text(fitted(said, rect.width - 6), rect.x + 4, rect.maxY - 2, Style(.muted))
  }

  private func refusalColumns(_ width: Int, _ state: State) -> [TableColumn<RefusedRequest>] {
    let dates = state.session.dates
    let now = state.now
    return [
      TableColumn(title: "TIME", width: .columns(9)) { (dates.logTime($0.at, now: now), Style(.muted)) },
      TableColumn(title: "CHECK", width: .share(1)) { (RefusalWording.check($0), Style(.danger)) },
      TableColumn(title: "ROUTE", width: .columns(width >= 110 ? 26 : 18)) { ($0.route, .text) },
      TableColumn(title: "FROM", width: .columns(15)) { ($0.address, Style(.muted)) },
    ]
  }
}
