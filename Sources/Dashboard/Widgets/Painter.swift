import Credentials
import Terminal

/// A canvas, the symbols to draw on it with, and what on it can be pointed at.
struct Painter {
  var canvas: Canvas
  let glyphs: Glyphs
  var map = PointerMap()
  /// Whether our own typography has to be written in ASCII. Kept, since each text on the screen asks for it.
  private let isASCII: Bool

  init(size: Size, glyphs: Glyphs) {
    canvas = Canvas(size: size)
    self.glyphs = glyphs
    isASCII = glyphs == .ascii
  }

  /// Writes text, and says how many columns it took.
  @discardableResult
  mutating func text(
    _ text: some StringProtocol,
    _ x: Int,
    _ y: Int,
    _ style: Style = .text,
    width: Int? = nil
  ) -> Int {
    canvas.write(plain(String(text)), x: x, y: y, style: style, width: width)
  }

  /// Writes text so that it ends in front of column `end`.
  mutating func trailing(_ text: String, end: Int, _ y: Int, _ style: Style = .text) {
    self.text(text, end - TextWidth.columns(of: text), y, style)
  }

  /// Reverses what is selected, in one look but for what is in danger: on a slow line each change of look is felt.
  mutating func reverse(_ rect: Rect) {
    canvas.restyle(rect) { $0 = Style($0.role == .danger ? .danger : .text, isReversed: true) }
  }

  /// Cuts text that has no room.
  func fitted(_ text: String, _ columns: Int) -> String {
    TextWidth.truncated(text, to: columns)
  }

  /// Our own typography in characters that the terminal has; each stays one column wide.
  private func plain(_ text: String) -> String {
    guard isASCII, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(text.map { Self.substitutes[$0] ?? $0 })
  }

  private static let substitutes: [Character: Character] = ["…": "~", "·": "-", "–": "-", "—": "-"]

  func repeated(_ character: Character, _ count: Int) -> String {
    String(repeating: character, count: max(0, count))
  }

  /// Text joined by the glyphs' middle dot: `active · 2 overdue`.
  func dotted(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.middleDot) ")
  }

  static func role(of tone: KeyWording.Tone) -> Role {
    switch tone {
    case .good: .good
    case .caution: .caution
    case .danger: .danger
    case .muted: .muted
    }
  }
}
