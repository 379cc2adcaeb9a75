/// The text of one cell: a base character with its combining marks, safe to send to a terminal.
///
/// Text comes from elsewhere and is data. Control and format characters (C0, C1, DEL, bidirectional overrides,
/// line separators, zero-width characters with nothing to stand on) become U+FFFD, one column each.
///
/// A cell is what `wcwidth` calls one: ncurses, tmux and the terminal count that way. So a sequence that Swift takes
/// for one `Character`, such as a family emoji, is several cells, and what would ask a terminal to join them or to
/// change their width (joiners between wide characters, variation selectors) is left out.
///
/// It is a plain value without references: thousands of them are copied and compared for each key that is pressed, and
/// one that is overwritten leaves nothing behind.
package struct CellText: Hashable, Sendable {
  private let base: Unicode.Scalar
  /// Those behind the last one are zero. ncurses holds a base and four marks in a cell, and cuts the rest.
  private var marks: SIMD4<UInt32>
  private let columns: UInt8

  /// An empty cell.
  static let blank = CellText(" ", width: 1)
  /// What stands in the right half of a wide character's place.
  static let rightHalf = CellText(" ", width: 0)
  /// What stands for text that the locale cannot write.
  static let unwritable = CellText("?", width: 1)
  private static let replacement = CellText("\u{FFFD}", width: 1)

  private init(_ base: Unicode.Scalar, width: Int) {
    self.base = base
    marks = .zero
    columns = UInt8(width)
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

  /// - Parameter printable: a letter, digit, sign or blank of ASCII.
  init(printable: UInt8) {
    self.init(Unicode.Scalar(printable), width: 1)
  }

  /// Columns that the text takes: 1 or 2, or 0 in the right half of a wide character.
  var width: Int { Int(columns) }

  var isASCII: Bool { base.isASCII && marks == .zero }

  var character: Character {
    var scalars = String.UnicodeScalarView()
    forEachScalar { scalars.append($0) }
    return Character(String(scalars))
  }

  func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    body(base)
    for index in marks.indices {
      // They were scalars when they were put in.
      guard marks[index] != 0, let mark = Unicode.Scalar(marks[index]) else { return }
      body(mark)
    }
  }

  /// Puts a mark on the base; nothing where there is no more room.
  private mutating func append(_ mark: Unicode.Scalar) {
    guard let index = marks.indices.first(where: { marks[$0] == 0 }) else { return }
    marks[index] = mark.value
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
    var piece: CellText?
    for scalar in character.unicodeScalars {
      switch ScalarWidth(scalar) {
      case .unsafe:
        if let piece { body(piece) }
        piece = nil
        body(replacement)
      case .spacing(let width):
        if let piece { body(piece) }
        piece = CellText(scalar, width: width)
      case .presentation:
        if piece == nil { body(replacement) }
      case .joiner:
        if piece == nil { body(replacement) }
        if piece?.width == 1 { piece?.append(scalar) }
      case .combining:
        if piece == nil { body(replacement) }
        piece?.append(scalar)
      }
    }
    if let piece { body(piece) }
  }
}
