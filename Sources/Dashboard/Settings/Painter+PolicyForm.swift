import Credentials
import Terminal

extension Painter {
  mutating func drawPolicyForm(_ form: PolicyForm, _ state: State) {
    let rect = Rect(x: 0, y: 2, width: canvas.size.columns, height: canvas.size.rows - 4)
    panel(rect, PanelLabels(title: "Rotation"))
    for row in 0..<2 {
      map.add(.field(row), Rect(x: rect.x + 1, y: rect.y + 1 + row, width: rect.width - 2, height: 1))
    }
    let x = rect.x + 15
    formLabel("Period", rect, rect.y + 1, form.focus == .period)
    field(form.period, x, rect.y + 1, width: 10, focused: form.focus == .period)
    text("days from creation or rotation to the next one", x + 12, rect.y + 1, Style(.muted))
    formLabel("Warning", rect, rect.y + 2, form.focus == .warning)
    field(form.warning, x, rect.y + 2, width: 10, focused: form.focus == .warning)
    text("days before it from which a key counts as due", x + 12, rect.y + 2, Style(.muted))
    drawPolicyEffect(form, rect, rect.y + 3, state)
    drawSubmit("Save policy", isSubmitting: form.isSubmitting, focused: form.focus == .button, rect)
  }

  /// What the change would do to the keys that are there.
  private mutating func drawPolicyEffect(_ form: PolicyForm, _ rect: Rect, _ y: Int, _ state: State) {
    rule(rect, at: y, PanelLabels(title: "What it would change"))
    var lines = [
      (
        "Now",
        "\(sentence(form.current)): \(state.counts.map { amounts($0.overdue, $0.dueSoon) } ?? glyphs.ellipsis)"
      )
    ]
    if let mistake = form.mistake {
      lines.append(("To mend", mistake))
    } else if form.isTouched {
      lines.append(("Then", "\(sentence(form.policy)): \(promise(form, state))"))
      lines.append(("", "Overdue keys go on working: they are marked, never refused."))
    } else {
      lines.append(("Then", "the same: nothing is changed yet"))
    }
    for (index, line) in lines.enumerated() {
      text(line.0, rect.x + 2, y + 1 + index, Style(.heading))
      let style = Style(line.0 == "To mend" ? .danger : line.0.isEmpty ? .muted : .text)
      text(fitted(line.1, rect.width - 17), rect.x + 15, y + 1 + index, style)
    }
  }

  private func sentence(_ policy: RotationPolicy) -> String {
    "every \(DurationWording.counted(policy.period, "day")), warned \(policy.warning) before"
  }

  private func amounts(_ overdue: Int, _ due: Int) -> String {
    "\(KeyWording.grouped(overdue)) overdue, \(KeyWording.grouped(due)) due"
  }

  /// Of a large store only the keys that come next are known, which are the oldest: there may be more.
  private func promise(_ form: PolicyForm, _ state: State) -> String {
    guard let page = state.overview.upcoming else { return glyphs.ellipsis }
    let effect = PolicyForm.effect(of: form.policy, on: page.keys, at: state.now)
    return (page.hasMore ? "at least " : "") + amounts(effect.overdue, effect.due)
  }
}
