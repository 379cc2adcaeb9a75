import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawConfirmation(_ confirmation: Confirmation, _ state: State) {
    let rect = Rect.centered(width: min(62, canvas.size.columns), height: 7, in: canvas.size)
    panel(rect, PanelLabels(title: confirmation.title), heavy: true)
    let x = rect.x + 3
    text(fitted(confirmation.consequence, rect.width - 6), x, rect.y + 2)
    if let key = confirmation.key, confirmation.question != .discardForm {
      text(fitted(lastUseSentence(key, state), rect.width - 6), x, rect.y + 3, Style(.muted))
    }
    map.add(.command(.confirm), Rect(x: x, y: rect.y + 5, width: 5, height: 1))
    map.add(.command(.back), Rect(x: x + 9, y: rect.y + 5, width: 4, height: 1))
    text("y", x, rect.y + 5, Style(.hintKey).bold)
    text("yes", x + 2, rect.y + 5)
    text("n", x + 9, rect.y + 5, Style(.hintKey).bold)
    text("no", x + 11, rect.y + 5)
    drawFooter(state)
  }

  private func lastUseSentence(_ key: APIKey, _ state: State) -> String {
    guard let lastUsedAt = key.lastUsedAt else { return "It was never used." }
    return "It was last used \(DurationWording.long(state.now.timeIntervalSince(lastUsedAt))) ago."
  }
}
