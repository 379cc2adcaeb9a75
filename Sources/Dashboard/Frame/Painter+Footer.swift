import Credentials
import Terminal

extension Painter {
  /// The message line, and what can be pressed here.
  mutating func drawFooter(_ state: State) {
    let y = canvas.size.rows - 2
    if let prompt = state.prompt {
      drawPrompt(prompt, state, y)
    } else if let notice = state.notice ?? state.standingNotice {
      drawNotice(notice, y)
    }
    drawHints(state, y + 1)
  }

  /// One line only: what was just said, or else what can be pressed.
  mutating func drawSmallFooter(_ state: State) {
    let y = canvas.size.rows - 1
    if let prompt = state.prompt {
      drawPrompt(prompt, state, y)
    } else if let notice = state.notice {
      drawNotice(notice, y)
    } else {
      drawHints(state, y)
    }
  }

  private mutating func drawNotice(_ notice: Notice, _ y: Int) {
    let mark: String =
      switch notice.tone {
      case .good: "\(glyphs.check) "
      case .caution, .danger: "\(glyphs.warning) "
      case .muted: ""
      }
    let style = Style(Self.role(of: notice.tone))
    text(fitted(mark + notice.text, canvas.size.columns - 2), 1, y, style)
  }

  private mutating func drawPrompt(_ prompt: State.Prompt, _ state: State, _ y: Int) {
    let width = canvas.size.columns
    var x = 1 + text("\(prompt.label) ", 1, y, Style(.hintKey).bold)
    let answer = TextWidth.columns(of: prompt.answer) + 1
    let room = max(10, width - x - answer - 1)
    let front = prompt.field.text.prefix(prompt.field.cursor)
    text(prompt.field.text, x, y, width: room)
    canvas.cursor = Point(x: min(x + TextWidth.columns(of: front), x + room - 1), y: y)
    x = width - answer
    trailing(prompt.answer, end: width - 1, y, Style(Self.role(of: prompt.tone)))
  }

  /// As many hints as fit, the most wanted first; `? Help` always.
  private mutating func drawHints(_ state: State, _ y: Int) {
    let hints = state.hints(glyphs)
    var x = 1
    for (index, hint) in hints.enumerated() {
      let width = TextWidth.columns(of: hint.key) + 1 + TextWidth.columns(of: hint.label)
      let isLast = index == hints.count - 1
      guard x + width + (isLast ? 0 : reserve(for: hints.last)) <= canvas.size.columns else { continue }
      x += text(hint.key, x, y, Style(.hintKey).bold) + 1
      x += text(hint.label, x, y, Style(.muted)) + 2
    }
  }

  private func reserve(for hint: Hint?) -> Int {
    hint.map { TextWidth.columns(of: $0.key) + TextWidth.columns(of: $0.label) + 3 } ?? 0
  }
}
