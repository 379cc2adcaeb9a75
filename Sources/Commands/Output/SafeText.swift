/// Text from elsewhere, made safe for a terminal: names and notes are data, and must not steer it.
enum SafeText {
  /// The text on one line: control, direction and unassigned characters become U+FFFD, line ends blanks.
  static func line(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(safe(scalar))
    }
    return String(scalars)
  }

  private static func safe(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\n" || scalar == "\t" { return " " }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: "\u{FFFD}"
    case .format: scalar.value == 0x200D ? scalar : "\u{FFFD}"
    default: scalar
    }
  }
}
