import CNcurses

/// Puts cells on ncurses' screen in the colours of a theme.
struct CellPainter {
  private var looks: [Look] = []
  private var mutedLook = Look()
  private var depth = ColorDepth.mono
  /// What the terminal and the user allow.
  private let richestDepth: ColorDepth
  private let hasEightColors: Bool
  private let encodesUnicode: Bool
  /// What the theme `.auto` stands for.
  private let standardTheme: Theme

  /// Sets up the colours of the current screen.
  /// - Parameter encodesUnicode: whether the locale can write more than ASCII; what it cannot is drawn as `?`.
  init(theme: Theme, environment: [String: String], encodesUnicode: Bool) {
    self.encodesUnicode = encodesUnicode
    var count = 0
    if has_colors() {
      start_color()
      use_default_colors()
      count = Int(cncurses_color_count())
    }
    richestDepth = ColorDepth(colorCount: count, environment: environment)
    hasEightColors = count < 16
    standardTheme = Theme.auto.resolved(in: environment)
    use(theme)
  }

  /// Draws in another theme from now on, on the current screen.
  mutating func use(_ theme: Theme) {
    let theme = theme == .auto ? standardTheme : theme
    let depth = theme == .mono ? .mono : richestDepth
    self.depth = depth
    looks = Role.allCases.map { theme.look(of: $0, depth: depth) }
    mutedLook = theme.look(of: .muted, depth: depth)
    guard depth != .mono else { return }
    for (role, look) in zip(Role.allCases, looks) {
      init_extended_pair(
        Int32(CellPainter.pair(of: role)),
        number(look.foreground),
        number(look.background)
      )
    }
  }

  /// Draws one row of cells.
  func paint(_ row: some Sequence<Cell>, y: Int) {
    let window = cncurses_screen()
    wmove(window, Int32(y), 0)
    var text: [wchar_t] = []
    var cell = cchar_t()
    for (x, content) in row.enumerated() where content.width > 0 {
      text.removeAll(keepingCapacity: true)
      let (attributes, pair) = rendition(of: content.style)
      for scalar in shownText(of: content).unicodeScalars {
        text.append(wchar_t(scalar.value))
      }
      text.append(0)
      if setcchar(&cell, text, attributes, pair, nil) == OK {
        // ncurses reports the last cell of the screen as an error although it draws it.
        _ = mvwadd_wch(window, Int32(y), Int32(x), &cell)
      }
      if content.width == 2 && !encodesUnicode {
        _ = mvwadd_wch(window, Int32(y), Int32(x + 1), &cell)
      }
    }
  }

  private func shownText(of cell: Cell) -> Character {
    encodesUnicode || cell.text.isASCII ? cell.text : "?"
  }

  private func rendition(of style: Style) -> (attr_t, Int16) {
    let role = style.isDimmed ? .muted : style.role
    let look = style.isDimmed ? mutedLook : looks[role.rawValue]
    var attributes: attr_t = 0
    var isReversed = style.isReversed
    if look.attributes.contains(.reverse) { isReversed.toggle() }
    if isReversed { attributes |= cncurses_reverse }
    if style.isBold || look.attributes.contains(.bold) { attributes |= cncurses_bold }
    if style.isUnderlined || look.attributes.contains(.underline) { attributes |= cncurses_underline }
    if look.attributes.contains(.dim) { attributes |= cncurses_dim }
    guard depth != .mono else { return (attributes, 0) }
    if depth == .ansi16 && hasEightColors, let color = look.foreground, color.ansi >= 8 {
      attributes |= cncurses_bold
    }
    return (attributes, CellPainter.pair(of: role))
  }

  private static func pair(of role: Role) -> Int16 {
    Int16(role.rawValue) + 1
  }

  private func number(_ color: TerminalColor?) -> Int32 {
    guard let color else { return -1 }
    return switch depth {
    case .direct: color.rgb
    case .indexed256: Int32(color.indexed)
    case .ansi16, .mono: Int32(hasEightColors ? color.ansi % 8 : color.ansi)
    }
  }
}
