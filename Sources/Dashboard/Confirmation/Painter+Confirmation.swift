import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawConfirmation(_ confirmation: Confirmation, _ state: State) {
    let width = min(62, canvas.size.columns)
    let facts = facts(confirmation, state, width: width - 6)
    let rect = Rect.centered(width: width, height: 6 + facts.count, in: canvas.size)
    panel(rect, PanelLabels(title: confirmation.title), heavy: true)
    let x = rect.x + 3
    text(fitted(confirmation.consequence, rect.width - 6), x, rect.y + 2)
    for (index, fact) in facts.enumerated() {
      text(fitted(fact.text, rect.width - 6), x, rect.y + 3 + index, fact.style)
    }
    let y = rect.maxY - 2
    map.add(.command(.confirm), Rect(x: x, y: y, width: 5, height: 1))
    map.add(.command(.back), Rect(x: x + 9, y: y, width: 4, height: 1))
    text("y", x, y, Style(.hintKey).bold)
    text("yes", x + 2, y)
    text("n", x + 9, y, Style(.hintKey).bold)
    text("no", x + 11, y)
    drawFooter(state)
  }

  /// What stands between the consequence and the answers; a blank line at least.
  private func facts(
    _ confirmation: Confirmation,
    _ state: State,
    width: Int
  ) -> [(text: String, style: Style)] {
    switch (confirmation.question, confirmation.key) {
    case (.narrow(let narrowing), _): return facts(narrowing, width: width)
    case (.discardForm, _), (_, nil): return [("", .text)]
    case (_, let key?): return [(lastUseSentence(key, state), Style(.muted))]
    }
  }

  private func facts(_ narrowing: Narrowing, width: Int) -> [(text: String, style: Style)] {
    let parts = [("Goes", narrowing.goes, Style(.danger)), ("Stays", narrowing.stays, Style(.good))]
    let lists = parts.flatMap { label, scopes, style in
      Wrapping.lines(scopes.joined, to: width - 7).enumerated().map { index, line in
        (
          text: (index == 0 ? TextWidth.padded(label, to: 7, aligned: .leading) : "       ") + line,
          style: style
        )
      }
    }
    let caution = narrowing.caution.map { [("", Style.text), ($0, Style(.caution))] } ?? []
    return [("", .text)] + lists + caution
  }

  private func lastUseSentence(_ key: APIKey, _ state: State) -> String {
    guard let lastUsedAt = key.lastUsedAt else { return "It was never used." }
    return "It was last used \(DurationWording.long(state.now.timeIntervalSince(lastUsedAt))) ago."
  }
}
