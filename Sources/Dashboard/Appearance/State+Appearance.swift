import Terminal

extension State {
  mutating func runInAppearance(_ command: Command.ID) -> [Effect] {
    guard case .appearance(var chooser) = modal else { return [] }
    switch command {
    case .down: return moveInAppearance(by: 1)
    case .up: return moveInAppearance(by: -1)
    case .first: return moveInAppearance(by: -Theme.allCases.count)
    case .last: return moveInAppearance(by: Theme.allCases.count)
    case .toggle: chooser.toggleMouse()
    case .press:
      modal = nil
      return keep(chooser.chosen)
    case .back:
      modal = nil
      return show(chooser.before)
    default: return []
    }
    modal = .appearance(chooser)
    return show(chooser.chosen)
  }

  /// Selects the theme so many rows below.
  mutating func moveInAppearance(by distance: Int) -> [Effect] {
    guard case .appearance(var chooser) = modal else { return [] }
    chooser.move(by: distance)
    modal = .appearance(chooser)
    return show(chooser.chosen)
  }

  private mutating func show(_ appearance: Appearance) -> [Effect] {
    guard appearance != self.appearance else { return [] }
    self.appearance = appearance
    return [.show(appearance)]
  }

  private mutating func keep(_ appearance: Appearance) -> [Effect] {
    let theme = appearance.theme.rawValue
    let mouse = appearance.usesMouse ? ", with the mouse" : ""
    let options = "--theme \(theme)\(appearance.usesMouse ? " --mouse" : "")"
    notice = .done(
      session.keepsPreferences
        ? "The theme is \(theme)\(mouse), and will be the next time."
        : "The theme is \(theme)\(mouse) until you leave; \(options) asks for it at the start."
    )
    return show(appearance)
  }

  /// An entry's facts in the settings.
  var appearanceFacts: [(label: String, value: String)] {
    [
      ("Theme", "\(appearance.theme.rawValue): \(appearance.theme.purpose)"),
      ("Mouse", appearance.usesMouse ? "on: the dashboard is told of it" : "off: your terminal selects text"),
      ("Symbols", symbolSet + "; --ascii asks for plain ones"),
      ("Colours", "as many as the terminal promises; NO_COLOR asks for none"),
      ("Size", "\(size.columns) columns, \(size.rows) rows"),
    ]
  }

  var appearanceValue: String {
    "theme \(appearance.theme.rawValue), \(symbolSet)\(appearance.usesMouse ? ", mouse" : "")"
  }

  private var symbolSet: String {
    session.glyphs == .ascii ? "ASCII symbols" : "Unicode symbols"
  }
}
