import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawReveal(_ reveal: Reveal, _ state: State) {
    guard canvas.size.columns >= 60, canvas.size.rows >= 22 else {
      drawSmallReveal(reveal, state)
      return
    }
    let rect = Rect.centered(width: min(72, canvas.size.columns), height: 15, in: canvas.size)
    panel(rect, PanelLabels(title: reveal.title, trailing: revealPlace(reveal, state)), heavy: true)
    if reveal.isShowingExamples {
      drawExamples(of: reveal, rect)
    } else {
      drawRevealBody(reveal, rect, state)
    }
    drawFooter(state)
  }

  /// `2 of 3 · scanner`, where several are shown one after the other.
  private func revealPlace(_ reveal: Reveal, _ state: State) -> String {
    guard let bulk = state.bulk else { return reveal.name }
    return dotted(["\(bulk.done.count + bulk.failed.count) of \(bulk.targets.count)", reveal.name])
  }

  private mutating func drawRevealBody(_ reveal: Reveal, _ rect: Rect, _ state: State) {
    let x = rect.x + 3
    var y = rect.y + 2
    text("Copy it now. Only a hash is stored: nobody can show it again.", x, y)
    text(revealAdvice(reveal, state), x, y + 1, Style(.muted))

    let box = Rect(x: x, y: y + 3, width: rect.width - 6, height: 3)
    let countdown = reveal.hidesAt.map { "hides in \(Int($0.timeIntervalSince(state.now).rounded(.up))) s" }
    panel(box, PanelLabels(title: reveal.type.noun, trailing: countdown ?? "hidden"))
    drawSecret(reveal, box.x + 2, box.y + 1, width: box.width - 4)

    y = box.maxY + 1
    commandLine(
      [(.copySecret, "copy (OSC 52)"), (.hideSecret, reveal.isHidden ? "show" : "hide")],
      x,
      y,
      state
    )
    commandLine(
      [(.writeSecret, "write to a file, mode 0600"), (.showExamples, "show how to use it")],
      x,
      y + 1,
      state
    )
    drawProof(reveal, x, y + 3)
  }

  private func revealAdvice(_ reveal: Reveal, _ state: State) -> String {
    switch reveal.occasion {
    case .created where reveal.type == .clientSecret:
      return "If it is lost, S gives the app a new one."
    case .created:
      return "If it is lost, rotate the \(reveal.type.noun)."
    case .secretReplaced:
      return "The old secret has stopped: give the app this one."
    case .rotated(let old):
      guard let end = old.graceEndsAt, end > state.now else { return "The old key has stopped." }
      return "The old key \(old.hint.short) works until \(state.session.dates.moment(end, now: state.now))."
    }
  }

  private mutating func commandLine(
    _ commands: [(id: Command.ID, label: String)],
    _ x: Int,
    _ y: Int,
    _ state: State
  ) {
    for (index, command) in commands.enumerated() {
      let column = x + index * 34
      map.add(.command(command.id), Rect(x: column, y: y, width: 32, height: 1))
      let key = text(state.keyName(command.id), column, y, Style(.hintKey).bold)
      text(command.label, column + max(3, key + 1), y)
    }
  }

  private mutating func drawProof(_ reveal: Reveal, _ x: Int, _ y: Int) {
    let question = "Saved it? Type its last 4 characters:"
    text(question, x, y, reveal.isProofFocused ? Style(.accent).bold : .text)
    field(
      reveal.proof,
      x + question.count + 2,
      y,
      width: 9,
      focused: reveal.isProofFocused && reveal.path == nil
    )
    if !reveal.isProofFocused {
      text("\(glyphs.tab)", x + question.count + 12, y, Style(.hintKey).bold)
    }
  }

  /// Character by character into cells: no string of the whole ever exists. Where it does not fit on one line it goes
  /// on on the next.
  private mutating func drawSecret(_ reveal: Reveal, _ x: Int, _ y: Int, width: Int) {
    guard !reveal.isHidden else {
      // Without its end, which is what somebody who has it can type.
      text("\(reveal.type.prefix)\(reveal.head)\(glyphs.ellipsis)", x, y, Style(.muted))
      return
    }
    reveal.secret.withBytes { bytes in
      for (index, byte) in bytes.enumerated() where width > 0 {
        let character = Character(Unicode.Scalar(byte))
        canvas.write(
          String(character),
          x: x + index % width,
          y: y + index / width,
          style: Style(.secret).bold
        )
      }
    }
  }

  private mutating func drawExamples(of reveal: Reveal, _ rect: Rect) {
    var y = rect.y + 1
    for line in UsageExamples.lines(for: reveal.type) {
      text(fitted(line.text, rect.width - 6), rect.x + 3, y, line.isHeading ? Style(.heading).bold : .text)
      y += 1
    }
  }

  /// On a terminal that was made too small meanwhile the secret itself is what counts.
  private mutating func drawSmallReveal(_ reveal: Reveal, _ state: State) {
    let size = canvas.size
    canvas.fill(Rect(size))
    text("Shown once: \(reveal.name)", 0, 0, Style(.title).bold, width: size.columns)
    drawSecret(reveal, 0, 1, width: max(1, size.columns))
    let lines = (reveal.secret.count + size.columns - 1) / max(1, size.columns)
    let commands: [(id: Command.ID, label: String)] = [
      (.copySecret, "copy"), (.hideSecret, "hide"), (.writeSecret, "file"), (.back, "close"),
    ]
    let hints = commands.map { "\(state.keyName($0.id)) \($0.label)" }.joined(separator: "  ")
    text(hints, 0, 2 + lines, Style(.muted))
    text("Last 4 characters:", 0, 3 + lines)
    field(reveal.proof, 19, 3 + lines, width: 9, focused: reveal.isProofFocused)
    drawFooter(state)
  }
}
