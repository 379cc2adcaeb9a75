import CNcurses

/// What a Unicode scalar does to the line it stands in.
enum ScalarWidth: Equatable {
  /// Takes 1 or 2 columns.
  case spacing(Int)
  /// Stands on the character before it.
  case combining
  /// U+200C or U+200D: shapes letters, and joins emoji in some terminals.
  case joiner
  /// U+FE00…FE0F: asks for another presentation, whose width terminals disagree about.
  case presentation
  /// Must not reach a terminal, or cannot be shown.
  case unsafe

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F:
      self = .spacing(1)
    case 0x200C, 0x200D:
      self = .joiner
    case 0xFE00...0xFE0F:
      self = .presentation
    case 0xB7, 0x2026, 0x2500..<0x2600:
      // Dots, frames, bars and marks: symbols all of them, and half of what is not ASCII on the screen.
      self = .spacing(Int(max(1, cncurses_column_width(scalar.value))))
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        self = .unsafe
      default:
        switch cncurses_column_width(scalar.value) {
        case 0: self = .combining
        case 1: self = .spacing(1)
        case 2: self = .spacing(2)
        default: self = .unsafe
        }
      }
    }
  }
}
