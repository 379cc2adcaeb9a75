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
  private var theme: Theme?

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

  /// Draws in a theme from now on, on the current screen.
  /// - Returns: whether it is another one than before.
  @discardableResult
  mutating func use(_ theme: Theme) -> Bool {
    let theme = theme == .auto ? standardTheme : theme
    guard theme != self.theme else { return false }
    self.theme = theme
    let depth = theme == .mono ? .mono : richestDepth
    self.depth = depth
    looks = Role.allCases.map { theme.look(of: $0, depth: depth) }
    mutedLook = theme.look(of: .muted, depth: depth)
    guard depth != .mono else { return true }
    for (role, look) in zip(Role.allCases, looks) {
      init_extended_pair(
        Int32(CellPainter.pair(of: role)),
        number(look.foreground),
        number(look.background)
      )
    }
    return true
  }

  /// Draws one row of cells.
  func paint(_ row: some RandomAccessCollection<Cell>, y: Int) {
    let window = cncurses_screen()
    wmove(window, Int32(y), 0)
    var text: [wchar_t] = []
    var cell = cchar_t()
    var last: Rendition?
    var own: (style: Style, rendition: Rendition)?
    for (x, content) in row.enumerated() where content.width > 0 {
      text.removeAll(keepingCapacity: true)
      if own?.style != content.style { own = (content.style, rendition(of: content.style)) }
      guard var rendition = own?.rendition else { continue }
      // A gap between words of one look is drawn in that look where nobody can see it: changing to the gap's own and
      // back costs up to 30 bytes on the way to the terminal.
      if let last, last != rendition, content.isBlank, rendition.showsBlanks(as: last),
        isGap(row.dropFirst(x + 1), in: last)
      {
        rendition = last
      }
      last = rendition
      shownText(of: content).forEachScalar { text.append(wchar_t($0.value)) }
      text.append(0)
      if setcchar(&cell, text, rendition.attributes, rendition.pair, nil) == OK {
        // ncurses reports the last cell of the screen as an error although it draws it.
        _ = mvwadd_wch(window, Int32(y), Int32(x), &cell)
      }
      if content.width == 2 && !encodesUnicode {
        _ = mvwadd_wch(window, Int32(y), Int32(x + 1), &cell)
      }
    }
  }

  /// Whether a word in this rendition follows after one more blank at most. Longer gaps stay plain: ncurses clears them
  /// with a few bytes.
  private func isGap(_ rest: some Collection<Cell>, in last: Rendition) -> Bool {
    rest.prefix(2).first { !$0.isBlank }.map { rendition(of: $0.style) == last } ?? false
  }

  private func shownText(of cell: Cell) -> CellText {
    encodesUnicode || cell.content.isASCII ? cell.content : .unwritable
  }

  private func rendition(of style: Style) -> Rendition {
    let role = style.isDimmed ? .muted : style.role
    let look = style.isDimmed ? mutedLook : looks[role.rawValue]
    var attributes: attr_t = 0
    var isReversed = style.isReversed
    if look.attributes.contains(.reverse) { isReversed.toggle() }
    if isReversed { attributes |= cncurses_reverse }
    if style.isBold || look.attributes.contains(.bold) { attributes |= cncurses_bold }
    if style.isUnderlined || look.attributes.contains(.underline) { attributes |= cncurses_underline }
    if look.attributes.contains(.dim) { attributes |= cncurses_dim }
    guard depth != .mono else { return Rendition(attributes: attributes, pair: 0, background: nil) }
    if depth == .ansi16 && hasEightColors, let color = look.foreground, color.ansi >= 8 {
      attributes |= cncurses_bold
    }
    return Rendition(attributes: attributes, pair: CellPainter.pair(of: role), background: look.background)
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

/// A style as ncurses knows it.
private struct Rendition: Equatable {
  let attributes: attr_t
  let pair: Int16
  let background: TerminalColor?

  /// Whether a blank looks the same in another rendition: it shows neither weight nor colour, only its ground.
  func showsBlanks(as other: Rendition) -> Bool {
    let visible = cncurses_reverse | cncurses_underline
    return (attributes | other.attributes) & visible == 0 && background == other.background
  }
}
