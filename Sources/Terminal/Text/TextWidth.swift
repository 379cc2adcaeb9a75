/// Measures and fits text in terminal columns, by the rules that canvases and ncurses share.
package enum TextWidth {
  /// Which side of the text stays at the edge of its column.
  package enum Alignment: Sendable {
    case leading
    case trailing
  }

  /// The columns that a canvas gives to the text.
  package static func columns(of text: some StringProtocol) -> Int {
    columns(of: String(text))
  }

  /// The columns that a canvas gives to the text.
  package static func columns(of text: String) -> Int {
    if let count = text.withPrintableASCII(\.count) { return count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns that a canvas gives to the character.
  package static func columns(of character: Character) -> Int {
    if character.utf8.count == 1 { return 1 }
    var columns = 0
    CellText.forEach(of: character) { columns += $0.width }
    return columns
  }

  /// The text, or as much of its beginning as fits with an ellipsis after it; without the ellipsis where not even
  /// that fits.
  package static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard Self.columns(of: text) > columns else { return text }
    let ellipsis = Self.columns(of: ellipsis) > columns ? "" : ellipsis
    let room = max(0, columns - Self.columns(of: ellipsis))
    var result = String()
    var used = 0
    for character in text {
      used += Self.columns(of: character)
      guard used <= room else { break }
      result.append(character)
    }
    return result + ellipsis
  }

  /// The text in exactly so many columns: cut with an ellipsis, or filled with spaces.
  package static func padded(
    _ text: String,
    to columns: Int,
    aligned alignment: Alignment = .leading,
    ellipsis: String = "…"
  ) -> String {
    let text = truncated(text, to: columns, ellipsis: ellipsis)
    let padding = String(repeating: " ", count: max(0, columns - Self.columns(of: text)))
    return alignment == .leading ? text + padding : padding + text
  }
}
