import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawRotation(_ wizard: RotationWizard, _ state: State) {
    let rect = Rect(x: 0, y: 2, width: canvas.size.columns, height: canvas.size.rows - 4)
    let step = "step \(wizard.step.rawValue + 1) of \(RotationWizard.Step.allCases.count)"
    let walk = wizard.isWalk ? state.walk?.title ?? "" : ""
    panel(rect, PanelLabels(title: "Rotate \(wizard.key.name)", trailing: dotted([walk, step])))
    drawSteps(wizard.step, rect)
    switch wizard.step {
    case .impact: drawImpactStep(wizard, rect, state)
    case .grace: drawGraceStep(wizard, rect, state)
    case .newKey: drawNewKeyStep(wizard, rect, state)
    case .retire: drawRetireStep(wizard, rect, state)
    }
  }

  private mutating func drawSteps(_ current: RotationWizard.Step, _ rect: Rect) {
    var x = rect.x + 3
    for step in RotationWizard.Step.allCases {
      let isDone = step.rawValue < current.rawValue
      let mark = isDone ? "\(glyphs.check) " : step == current ? "\(glyphs.marker) " : ""
      let style = step == current ? Style(.accent).bold : Style(isDone ? .good : .muted)
      x += text("\(mark)\(step.rawValue + 1) \(step.title)", x, rect.y + 2, style) + 1
      if step != .retire {
        x += text(repeated(glyphs.frame.horizontal, 8), x, rect.y + 2, Style(.border)) + 1
      }
    }
  }

  private mutating func drawImpactStep(_ wizard: RotationWizard, _ rect: Rect, _ state: State) {
    let x = rect.x + 3
    let width = rect.width - 6
    let badge = KeyWording.badge(for: wizard.key, policy: state.policy, now: state.now)
    text("Who uses the key that is replaced?", x, rect.y + 4, Style(.title).bold)
    trailing(badge.text, end: x + width, rect.y + 4, Style(Self.role(of: badge.tone)).bold)
    drawKeyInTwoLines(wizard.key, x, rect.y + 6, width: width, state)
    let verb = "each of them needs the new key"
    drawImpact(wizard.key, wizard.usage, x, rect.y + 9, width: width, state, verb: verb)
    if !wizard.key.note.isEmpty {
      text("Note", x, rect.y + 14, Style(.heading))
      text(fitted(wizard.key.note, width - 12), x + 12, rect.y + 14)
    }
  }

  private mutating func drawGraceStep(_ wizard: RotationWizard, _ rect: Rect, _ state: State) {
    let x = rect.x + 3
    text("How long does the old key keep working?", x, rect.y + 4, Style(.title).bold)
    for (index, choice) in RotationWizard.Choice.allCases.enumerated() {
      drawChoice(choice, wizard, x, rect.y + 6 + index, state)
    }
    if case .success(let grace) = wizard.grace {
      drawTimeline(grace, wizard.key, x, rect.y + 12, width: rect.width - 6)
    }
    let y = rect.maxY - 3
    text("Same name, scopes, type and environment; one quota shared while both work.", x, y, Style(.muted))
  }

  private mutating func drawChoice(
    _ choice: RotationWizard.Choice,
    _ wizard: RotationWizard,
    _ x: Int,
    _ y: Int,
    _ state: State
  ) {
    let isChosen = choice == wizard.choice
    if let index = RotationWizard.Choice.allCases.firstIndex(of: choice) {
      map.add(.row(.only, index), Rect(x: x, y: y, width: canvas.size.columns - 2 * x, height: 1))
    }
    let style = isChosen ? Style(.accent).bold : .text
    text("\(isChosen ? glyphs.selectedRadio : glyphs.radio) \(choice.title)", x, y, style)
    if choice == .custom {
      field(wizard.custom, x + 16, y, width: 22, focused: wizard.focusesCustom)
      return
    }
    text(choice.advice, x + 43, y, Style(.muted))
    let ends: String
    switch choice {
    case .none, .custom: ends = "stops at once"
    case .hour: ends = "until \(moment(in: .hour, state))"
    case .day: ends = "until \(moment(in: .day, state))"
    case .week: ends = "until \(moment(in: .week, state))"
    }
    text(ends, x + 16, y, isChosen ? .text : Style(.muted))
  }

  private func moment(in grace: GracePeriod, _ state: State) -> String {
    state.session.dates.moment(state.now.addingTimeInterval(Double(grace.seconds)), now: state.now)
  }

  private mutating func drawNewKeyStep(_ wizard: RotationWizard, _ rect: Rect, _ state: State) {
    let x = rect.x + 3
    let width = rect.width - 6
    text("Make the new key", x, rect.y + 4, Style(.title).bold)
    let grace = (try? wizard.grace.get()) ?? .day
    let old = grace.seconds == 0 ? "stops at once" : "works until \(moment(in: grace, state))"
    let lines = [
      ("New key", "\(wizard.key.name), \(wizard.key.type.prefix)\(glyphs.ellipsis), works at once"),
      ("Old key", "\(wizard.key.hint.short) \(old)"),
      ("Scopes", scopeList(wizard.key.scopes, within: width - 12)),
      ("Rotate by", state.session.dates.day(state.policy.rotateBy(created: state.now))),
    ]
    for (index, line) in lines.enumerated() {
      text(line.0, x, rect.y + 6 + index, Style(.heading))
      text(fitted(line.1, width - 12), x + 12, rect.y + 6 + index)
    }
    if wizard.isSubmitting {
      text("Making it \(glyphs.ellipsis)", x, rect.y + 12, Style(.muted))
    } else if wizard.needsName {
      text("Type name", x, rect.y + 12, Style(.accent).bold)
      field(wizard.name, x + 12, rect.y + 12, width: 40, focused: wizard.focusesName)
    } else {
      text("\(glyphs.enter) makes it and shows its secret once.", x, rect.y + 12, Style(.accent).bold)
    }
  }

  private mutating func drawRetireStep(_ wizard: RotationWizard, _ rect: Rect, _ state: State) {
    let x = rect.x + 3
    let old = wizard.key
    text("The new key works. When may the old one go?", x, rect.y + 4, Style(.title).bold)
    text("Old key", x, rect.y + 6, Style(.heading))
    text(old.shortHint, x + 12, rect.y + 6)
    text("Ends", x, rect.y + 7, Style(.heading))
    let end = old.graceEndsAt.map { graceEnd($0, state) } ?? ""
    text(end, x + 12, rect.y + 7)
    text("Traffic", x, rect.y + 8, Style(.heading))
    let since = wizard.successor?.createdAt ?? state.now
    if let last = old.lastUsedAt, last > since {
      let quiet = DurationWording.long(state.now.timeIntervalSince(last))
      text("still used: last request \(quiet) ago", x + 12, rect.y + 8, Style(.caution))
    } else {
      text("no request since the rotation", x + 12, rect.y + 8, Style(.good))
    }
    let advice =
      "o retires it now. \(glyphs.enter) leaves it to its grace, which the list counts down."
    text(fitted(advice, rect.width - 6), x, rect.y + 11)
  }

  private func graceEnd(_ date: Date, _ state: State) -> String {
    guard date > state.now else { return "ended \(state.session.dates.moment(date, now: state.now))" }
    let left = DurationWording.short(date.timeIntervalSince(state.now))
    return "\(state.session.dates.moment(date, now: state.now)), in \(left)"
  }
}
