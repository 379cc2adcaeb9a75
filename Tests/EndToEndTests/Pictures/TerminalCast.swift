import Foundation
import ProgramTesting

/// A recording in the format of asciinema, version 2, made of screens rather than of what the program wrote: the same
/// screens give the same recording, however the program came to draw them.
struct TerminalCast {
  private let columns: Int
  private let rows: Int
  private let title: String
  private var time = 0.0
  private var shown: [[ScreenCell]] = []
  private var events: [String] = []

  init(columns: Int, rows: Int, title: String) {
    self.columns = columns
    self.rows = rows
    self.title = title
  }

  /// The recording: a line about the terminal, and one for each change of the screen.
  var text: String {
    let header =
      "{\"version\": 2, \"width\": \(columns), \"height\": \(rows), \"title\": \(Self.quoted(title))}"
    return ([header] + events).joined(separator: "\n") + "\n"
  }

  /// The text of every screen that a recording shows, one after the other.
  ///
  /// - Throws: `DecodingError` for what is no recording.
  static func screens(in recording: Data) throws -> [String] {
    struct Header: Decodable {
      let width: Int
      let height: Int
    }
    let lines = recording.split(separator: UInt8(ascii: "\n"))
    let header = try JSONDecoder().decode(Header.self, from: lines.first ?? Data())
    let emulator = Emulator(columns: header.width, rows: header.height)
    return try lines.dropFirst().map { line in
      let event = try JSONSerialization.jsonObject(with: line) as? [Any]
      emulator.write((event?.last as? String ?? "").utf8)
      return ScreenText(emulator.cells).text
    }
  }

  /// Shows a screen.
  ///
  /// - Parameter pause: seconds since the one before.
  mutating func record(_ cells: [[ScreenCell]], after pause: Double) {
    time += pause
    let changed = cells.indices.filter { !shown.indices.contains($0) || shown[$0] != cells[$0] }
    guard !changed.isEmpty else { return }
    let start = shown.isEmpty ? "\u{1b}[2J\u{1b}[?25l" : ""
    let output = changed.map { "\u{1b}[\($0 + 1);1H" + Self.line(cells[$0]) }.joined()
    events.append("[\(String(format: "%.2f", time)), \"o\", \(Self.quoted(start + output))]")
    shown = cells
  }

  private static func line(_ cells: [ScreenCell]) -> String {
    var text = ""
    var style: ScreenCell.Style?
    for cell in cells where cell.width > 0 {
      if cell.style != style {
        text += sequence(cell.style)
        style = cell.style
      }
      text += cell.text
    }
    return text + "\u{1b}[0m"
  }

  private static func sequence(_ style: ScreenCell.Style) -> String {
    var codes = ["0"]
    if style.isBold { codes.append("1") }
    if style.isItalic { codes.append("3") }
    if style.isUnderlined { codes.append("4") }
    if style.isReversed { codes.append("7") }
    if style.isStruck { codes.append("9") }
    codes += color(style.foreground, "38") + color(style.background, "48")
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }

  private static func color(_ color: ScreenCell.Color, _ kind: String) -> [String] {
    switch color {
    case .standard: []
    case .palette(let index): [kind, "5", "\(index)"]
    case .rgb(let red, let green, let blue): [kind, "2", "\(red)", "\(green)", "\(blue)"]
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20: "\\u" + String(format: "%04x", scalar.value)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
