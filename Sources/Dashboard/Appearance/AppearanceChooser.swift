import Terminal

/// The dialog in which the appearance is chosen: the screen shows at once what is selected.
struct AppearanceChooser {
  /// What comes back where nothing is kept.
  let before: Appearance
  private(set) var chosen: Appearance

  init(_ appearance: Appearance) {
    before = appearance
    chosen = appearance
  }

  /// Index of the selected theme.
  var row: Int { Theme.allCases.firstIndex(of: chosen.theme) ?? 0 }

  /// Selects the theme so many rows below; it stops at the ends.
  mutating func move(by distance: Int) {
    chosen.theme = Theme.allCases[max(0, min(Theme.allCases.count - 1, row + distance))]
  }

  mutating func toggleMouse() {
    chosen.usesMouse.toggle()
  }

  var standingNotice: Notice {
    .hint(
      chosen.usesMouse
        ? "While the dashboard has the mouse, most terminals select text with Shift held."
        : "Enter keeps what is chosen, Esc leaves everything as it was."
    )
  }
}
