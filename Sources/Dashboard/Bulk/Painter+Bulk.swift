import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  mutating func drawBulk(_ change: BulkChange, _ state: State) {
    switch change.phase {
    case .question: drawBulkQuestion(change, state)
    case .working, .revealing, .paused: drawBulkProgress(change, state)
    case .finished: drawBulkReport(change, state)
    }
    drawFooter(state)
  }

  private func bulkTitle(_ change: BulkChange) -> String {
    let count = change.phase == .question ? change.marked.count : change.targets.count
    return "\(change.action.title) \(DurationWording.counted(count, "key", as: KeyWording.grouped))"
  }

  private mutating func drawBulkQuestion(_ change: BulkChange, _ state: State) {
    let question = change.question
    let fields = question.fields.filter { $0.button == nil }
    let rows = state.bulkListHeight
    let height = rows + 7 + fields.count + (fields.isEmpty ? 0 : 1)
    let rect = Rect.centered(width: min(78, canvas.size.columns), height: height, in: canvas.size)
    var labels = PanelLabels(title: bulkTitle(change))
    if change.action == .revoke {
      labels.trailing = "cannot be undone"
      labels.trailingStyle = Style(.danger)
    }
    panel(rect, labels, heavy: true)
    drawBulkLines(change, rect, rows: rows, heading: "WHAT HAPPENS", state)
    let x = rect.x + 3
    text(fitted(change.expectation(at: state.now), rect.width - 6), x, rect.y + rows + 3)
    for (index, field) in fields.enumerated() {
      drawBulkField(field, question, x, rect.y + rows + 5 + index, width: rect.width - 6)
    }
    let verb = question.isUnlocked ? question.action.title : "\(question.action.title): locked"
    dialogButtons(
      verb,
      isUnlocked: question.isUnlocked,
      rect,
      rect.maxY - 2,
      focused: question.focus.button
    )
  }

  private mutating func drawBulkField(
    _ field: BulkQuestion.Focus,
    _ question: BulkQuestion,
    _ x: Int,
    _ y: Int,
    width: Int
  ) {
    let isFocused = question.focus == field
    let place = question.fields.firstIndex(of: field) ?? 0
    switch field {
    case .grace:
      text("Grace", x, y, isFocused ? Style(.accent).bold : Style(.heading))
      let all = RotationWizard.Choice.allCases
      let chosen = all.firstIndex(of: question.choice) ?? 0
      radios(all.map(\.title), chosen: chosen, x + 9, y, focused: isFocused, gap: 1, place: place)
    case .custom:
      dialogField("Custom", question.custom, x, y, width: 40, focused: isFocused, place: place)
    case .reason:
      dialogField("Reason", question.reason, x, y, width: width, focused: isFocused, place: place)
    case .phrase:
      map.add(.dialogField(place), Rect(x: x, y: y, width: width, height: 1))
      text("Type", x, y, isFocused ? Style(.accent).bold : Style(.heading))
      let end = x + 12 + text(question.phrase, x + 12, y, .text)
      self.field(question.typed, end + 2, y, width: 28, focused: isFocused)
      typedShare(of: question.phrase, in: question.typed, end + 31, y)
    case .cancel, .go: break
    }
  }

  /// The keys with what is said of each, as many as there is room for, and which of them these are.
  private mutating func drawBulkLines(
    _ change: BulkChange,
    _ rect: Rect,
    rows: Int,
    heading: String,
    _ state: State
  ) {
    let x = rect.x + 3
    let columns = (type: x + 19, hint: x + 24, used: x + 36, sentence: x + 38)
    text("NAME", x, rect.y + 1, Style(.heading))
    text("TYPE", columns.type, rect.y + 1, Style(.heading))
    text("KEY", columns.hint, rect.y + 1, Style(.heading))
    trailing("USED", end: columns.used, rect.y + 1, Style(.heading))
    text(heading, columns.sentence, rect.y + 1, Style(.heading))
    let lines = change.lines(at: state.now)
    for index in 0..<rows where lines.indices.contains(change.top + index) {
      let line = lines[change.top + index]
      let y = rect.y + 2 + index
      text(fitted(line.key.displayName, 18), x, y, Style(.text).bold)
      text(line.key.type.rawValue, columns.type, y)
      text(line.key.hint.short, columns.hint, y, Style(.muted))
      trailing(KeyWording.lastUse(of: line.key, now: state.now), end: columns.used, y)
      let room = rect.maxX - 2 - columns.sentence
      text(fitted(line.sentence, room), columns.sentence, y, Style(Self.role(of: line.tone)))
    }
    guard lines.count > rows else { return }
    let last = min(lines.count, change.top + rows)
    let place = "\(change.top + 1)\(glyphs.rangeDash)\(last) of \(KeyWording.grouped(lines.count))"
    trailing(" \(place) ", end: rect.maxX - 2, rect.maxY - 1, Style(.muted))
  }

  private mutating func drawBulkProgress(_ change: BulkChange, _ state: State) {
    let rect = Rect.centered(width: min(66, canvas.size.columns), height: 9, in: canvas.size)
    let finished = change.done.count + change.failed.count
    let place = "\(KeyWording.grouped(finished)) of \(KeyWording.grouped(change.targets.count))"
    panel(rect, PanelLabels(title: bulkTitle(change), trailing: place), heavy: true)
    let x = rect.x + 3
    let width = rect.width - 6
    let share = Double(finished) / Double(max(1, change.targets.count))
    bar(share, x, rect.y + 2, width: width, role: .graph)
    let name = change.current?.displayName ?? ""
    let isPaused = change.phase == .paused
    text(isPaused ? "Next" : change.action.progress, x, rect.y + 4, Style(.heading))
    text(fitted(name, width - 12), x + 12, rect.y + 4, Style(.text).bold)
    if !change.failed.isEmpty {
      let failures = "\(KeyWording.grouped(change.failed.count)) failed so far"
      text(failures, x + 12, rect.y + 5, Style(.danger))
    }
    let advice =
      switch (isPaused, change.isStopping) {
      case (true, _): "\(glyphs.enter) rotates it and shows its secret. Esc stops here."
      case (false, true): "Stops after this key."
      case (false, false): "Esc stops after this key. What is done stays done."
      }
    text(fitted(advice, width), x, rect.y + 6, Style(.muted))
  }

  private mutating func drawBulkReport(_ change: BulkChange, _ state: State) {
    let lines = change.lines(at: state.now)
    let rows = lines.isEmpty ? 0 : state.bulkListHeight
    let rect = Rect.centered(width: min(78, canvas.size.columns), height: rows + 6, in: canvas.size)
    panel(rect, PanelLabels(title: bulkTitle(change)), heavy: true)
    if !lines.isEmpty { drawBulkLines(change, rect, rows: rows, heading: "WHAT IS LEFT", state) }
    let tone: KeyWording.Tone =
      !change.failed.isEmpty ? .danger : change.unsaved.isEmpty && change.untried == 0 ? .good : .caution
    let mark = tone == .good ? glyphs.check : glyphs.warning
    text("\(mark) \(change.summary).", rect.x + 3, rect.maxY - 3, Style(Self.role(of: tone)).bold)
  }
}
