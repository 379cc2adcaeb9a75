import Credentials
import Terminal

extension Painter {
  /// The message line, and what can be pressed here.
  mutating func drawFooter(_ state: State) {
    guard state.isFullSize else { return drawSmallFooter(state) }
    let y = canvas.size.rows - 2
    if let prompt = state.prompt {
      drawPrompt(prompt, state, y)
    } else if let notice = state.notice ?? state.standingNotice {
      drawNotice(notice, y)
    }
    drawHints(state, y + 1)
  }

  /// One line only: what was just said, or else what can be pressed. In a dialog that counts for more than what has come
  /// in.
  private mutating func drawSmallFooter(_ state: State) {
    let y = canvas.size.rows - 1
    canvas.fill(Rect(x: 0, y: y, width: canvas.size.columns, height: 1))
    if let prompt = state.prompt {
      drawPrompt(prompt, state, y)
    } else if let notice = state.notice ?? (state.modal == nil ? state.urgentNotice : nil) {
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

  /// What is being typed goes before what is said about it: an answer gets the room that is left.
  private mutating func drawPrompt(_ prompt: State.Prompt, _ state: State, _ y: Int) {
    let end = canvas.size.columns - 1
    let x = 1 + text("\(prompt.label) ", 1, y, Style(.hintKey).bold)
    let typed = TextWidth.columns(of: prompt.field.text)
    let answer = fitted(prompt.answer, max(0, end - x - max(typed, 12) - 3))
    let room = end - x - TextWidth.columns(of: answer) - 2
    let front = prompt.field.text.prefix(prompt.field.cursor)
    let hidden = max(0, TextWidth.columns(of: front) - room + 1)
    text(prompt.field.text.dropFirst(hidden), x, y, width: room)
    canvas.cursor = Point(x: x + TextWidth.columns(of: front.dropFirst(hidden)), y: y)
    trailing(answer, end: end, y, Style(Self.role(of: prompt.tone)))
  }

  /// As many hints as fit, the most wanted first; `? Help` always.
  private mutating func drawHints(_ state: State, _ y: Int) {
    let hints = state.hints(glyphs)
    var x = 1
    for (index, hint) in hints.enumerated() {
      let width = TextWidth.columns(of: hint.key) + 1 + TextWidth.columns(of: hint.label)
      let isLast = index == hints.count - 1
      guard x + width + (isLast ? 0 : reserve(for: hints.last)) <= canvas.size.columns else { continue }
      if let command = hint.command { map.add(.command(command), Rect(x: x, y: y, width: width, height: 1)) }
      x += text(hint.key, x, y, Style(.hintKey).bold) + 1
      x += text(hint.label, x, y, Style(.muted)) + 2
    }
  }

  private func reserve(for hint: Hint?) -> Int {
    hint.map { TextWidth.columns(of: $0.key) + TextWidth.columns(of: $0.label) + 3 } ?? 0
  }
}
