/// The text of one cell: a base character with its combining marks, safe to send to a terminal.
///
/// Text comes from elsewhere and is data. Control and format characters (C0, C1, DEL, bidirectional overrides,
/// line separators, zero-width characters with nothing to stand on) become U+FFFD, one column each.
///
/// A cell is what `wcwidth` calls one: ncurses, tmux and the terminal count that way. So a sequence that Swift takes
/// for one `Character`, such as a family emoji, is several cells, and what would ask a terminal to join them or to
/// change their width (joiners between wide characters, variation selectors) is left out.
struct CellText: Equatable {
  let text: Character
  /// 1 or 2.
  let width: Int

  /// ncurses holds a base and four marks in a cell, and cuts the rest.
  private static let maximumScalars = 5

  private static let replacement = CellText(text: "\u{FFFD}", width: 1)

  private init(text: Character, width: Int) {
    self.text = text
    self.width = width
  }

  /// A character for a place that is exactly one column wide; U+FFFD where it does not fit.
  init(oneColumn character: Character) {
    var only: CellText?
    var count = 0
    CellText.forEach(of: character) { piece in
      only = piece
      count += 1
    }
    self = only.flatMap { count == 1 && $0.width == 1 ? $0 : nil } ?? CellText.replacement
  }

  /// Goes through the cells of one line of text from left to right.
  ///
  /// It builds no list of them, which would leave a copy of a secret in memory.
  static func forEach(of text: some StringProtocol, _ body: (CellText) -> Void) {
    for character in text {
      forEach(of: character, body)
    }
  }

  /// Goes through the cells of one character; several where it joins several that have a width of their own.
  static func forEach(of character: Character, _ body: (CellText) -> Void) {
    if let byte = character.utf8.first, character.utf8.count == 1 {
      body(byte >= 0x20 && byte < 0x7F ? CellText(text: character, width: 1) : replacement)
      return
    }
    // Frames, dots and most letters: nothing to take apart.
    let scalars = character.unicodeScalars
    if let scalar = scalars.first, scalars.count == 1, case .spacing(let width) = ScalarWidth(scalar) {
      body(CellText(text: character, width: width))
      return
    }
    var base: (scalars: String.UnicodeScalarView, width: Int)?
    func finish() {
      if let base {
        body(CellText(text: Character(String(base.scalars)), width: base.width))
      }
      base = nil
    }
    for scalar in scalars {
      switch ScalarWidth(scalar) {
      case .unsafe:
        finish()
        body(replacement)
      case .spacing(let width):
        finish()
        base = (String.UnicodeScalarView([scalar]), width)
      case .presentation:
        if base == nil { body(replacement) }
      case .joiner:
        guard let width = base?.width else {
          body(replacement)
          continue
        }
        if width == 1 { base?.scalars.append(scalar) }
      case .combining:
        guard let count = base?.scalars.count else {
          body(replacement)
          continue
        }
        if count < maximumScalars { base?.scalars.append(scalar) }
      }
    }
    finish()
  }
}
