import Terminal

extension State {
  mutating func runInAppearance(_ command: Command.ID) -> [Effect] {
    guard case .appearance(var chooser) = modal else { return [] }
    switch command {
    case .down: chooser.move(by: 1)
    case .up: chooser.move(by: -1)
    case .first: chooser.move(by: -Theme.allCases.count)
    case .last: chooser.move(by: Theme.allCases.count)
    case .press:
      modal = nil
      return keep(chooser.chosen)
    case .back:
      modal = nil
      return show(chooser.before)
    default: break
    }
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
    notice = .done(
      session.keepsAppearance
        ? "The theme is \(theme), and will be the next time."
        : "The theme is \(theme) until you leave; --theme \(theme) asks for it at the start."
    )
    return show(appearance) + [.keep(appearance)]
  }

  /// An entry's facts in the settings.
  var appearanceFacts: [(label: String, value: String)] {
    [
      ("Theme", "\(appearance.theme.rawValue): \(appearance.theme.purpose)"),
      ("Symbols", symbolSet + "; --ascii asks for plain ones"),
      ("Colours", "as many as the terminal promises; NO_COLOR asks for none"),
      ("Size", "\(size.columns) columns, \(size.rows) rows"),
    ]
  }

  var appearanceValue: String {
    "theme \(appearance.theme.rawValue), \(symbolSet)"
  }

  private var symbolSet: String {
    session.glyphs == .ascii ? "ASCII symbols" : "Unicode symbols"
  }
}
