/// Text that would steer a terminal, a log or a reader if it came there as it is.
enum HostileText {
  /// It clears the screen, puts text on the clipboard, turns the direction around, ends a line, and begins a colour in
  /// the old way with one character.
  static let all =
    "evil\u{1B}[2J\u{1B}]52;c;ZXZpbA==\u{7}\u{202E}txet\u{2066}\n\radmin\u{9B}31m\u{2028}\u{FEFF}\u{200F}end"

  /// Without what cannot stand in an argument or in one line of a file.
  static let oneLine = all.replacing("\n\r", with: "\r")

  static let withZero = "evil\u{0}end"
  static let long = String(repeating: "evil", count: 25_000)

  /// What of it is in output that goes to a terminal; for output that is no screen, every control character but the
  /// end of a line.
  static func remains(in output: String, isScreen: Bool = false) -> [String] {
    if output.contains("\u{1B}]52;c;ZXZpbA") { return ["clipboard"] }
    // Lines of a table of values end as RFC 4180 has them.
    return output.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: isScreen ? scalar.value >= 0x80 : scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }
}
