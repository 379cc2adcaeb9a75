import Terminal

extension Painter {
  /// What could follow in the line behind `:`, above it.
  mutating func drawCandidates(_ state: State) {
    guard let input = state.commandInput else { return }
    let candidates = state.candidates(for: input.stem)
    let advice = state.commandAdvice
    let bottom = canvas.size.rows - (state.isFullSize ? 2 : 1)
    let room = min(10, bottom - 4) - (advice == nil ? 0 : 1)
    let count = min(candidates.count, room)
    let height = count + (advice == nil ? 0 : 1) + 2
    let rect = Rect(x: 0, y: bottom - height, width: min(110, canvas.size.columns), height: height)
    let place = input.chosen.map { "\($0 + 1) of \(candidates.count)" } ?? "\(candidates.count)"
    panel(rect, PanelLabels(title: "Commands", bottom: candidates.isEmpty ? "" : place))
    let widest = candidates.map { TextWidth.columns(of: $0.title) }.max() ?? 0
    let top = max(0, (input.chosen ?? 0) - count + 1)
    for line in 0..<count {
      let isChosen = input.chosen == top + line
      drawCandidate(candidates[top + line], widest, rect, rect.y + 1 + line, isChosen: isChosen)
    }
    if let advice {
      let style = Style(input.problem == nil ? .muted : .caution)
      text(fitted(advice, rect.width - 6), rect.x + 4, rect.maxY - 2, style)
    }
  }

  private mutating func drawCandidate(
    _ candidate: CommandCandidate,
    _ titleWidth: Int,
    _ rect: Rect,
    _ y: Int,
    isChosen: Bool
  ) {
    let isPossible = candidate.reason == nil
    let keysWidth = rect.width < 70 ? 0 : 9
    text(candidate.title, rect.x + 4, y, Style(isPossible ? .hintKey : .muted).bold)
    let x = rect.x + 4 + titleWidth + 2
    if keysWidth > 0 { text(fitted(candidate.keys, keysWidth - 1), x, y, Style(.muted)) }
    let sentence = candidate.reason ?? candidate.help
    let room = rect.maxX - 2 - x - keysWidth
    text(fitted(sentence, room), x + keysWidth, y, Style(isPossible ? .text : .muted))
    guard isChosen else { return }
    text(String(glyphs.marker), rect.x + 2, y, Style(.accent).bold)
    canvas.restyle(Rect(x: rect.x + 1, y: y, width: rect.width - 2, height: 1)) { $0 = $0.reversed }
  }
}
