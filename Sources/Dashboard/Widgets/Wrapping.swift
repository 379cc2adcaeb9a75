import Terminal

/// Text on several lines.
enum Wrapping {
  /// Breaks text between words; a word that is longer than a line has one of its own.
  static func lines(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if !line.isEmpty, TextWidth.columns(of: longer) > columns {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
    }
    return lines + [line]
  }
}
