import Credentials
import FoundationEssentials
import Terminal

extension Painter {
  /// What the header calls the store.
  func placeLabel(_ state: State) -> String {
    state.demo?.label(at: state.now, state.session.dates) ?? state.session.place.kind
  }

  /// Nobody shall take the demo for a store of their own.
  mutating func stressDemo(in place: String, at x: Int, _ state: State) {
    guard state.demo != nil, let label = place.firstRange(of: placeLabel(state)) else { return }
    let front = TextWidth.columns(of: place[..<label.lowerBound])
    text(place[label], x + front, 0, Style(.caution).bold)
  }

  mutating func drawClock(_ dialog: ClockDialog, _ state: State) {
    let choices = ClockDialog.choices
    let rect = Rect.centered(width: min(56, canvas.size.columns), height: choices.count + 8, in: canvas.size)
    panel(rect, PanelLabels(title: "Move the clock"), heavy: true)
    let x = rect.x + 3
    text("It is \(moment(state.now, state)).", x, rect.y + 1)
    for (index, days) in choices.enumerated() {
      let date = state.now + Double(days) * RotationPolicy.day
      let label = "+\(DurationWording.counted(days, "day"))"
      drawChoice(label, x, rect.y + 3 + index, isChosen: dialog.selected == index)
      text(moment(date, state), x + 18, rect.y + 3 + index, Style(.muted))
    }
    let y = rect.y + 3 + choices.count
    drawChoice("+", x, y, isChosen: dialog.isInField)
    field(dialog.field, x + 5, y, width: 9, focused: dialog.isInField)
    let typed = dialog.isInField ? dialog.days : nil
    text(
      typed.map { moment(state.now + Double($0) * RotationPolicy.day, state) } ?? "days",
      x + 18,
      y,
      Style(.muted)
    )
    text("Only forward: the events of the log stand in the", x, y + 2, Style(.muted))
    text("order of time.", x, y + 3, Style(.muted))
    drawFooter(state)
  }

  private mutating func drawChoice(_ label: String, _ x: Int, _ y: Int, isChosen: Bool) {
    let mark = isChosen ? glyphs.selectedRadio : glyphs.radio
    text("\(mark) \(label)", x, y, isChosen ? Style(.accent).bold : .text)
  }

  private func moment(_ date: Date, _ state: State) -> String {
    state.session.dates.moment(date, now: .distantPast)
  }
}
