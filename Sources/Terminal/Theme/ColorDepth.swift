/// How many colours a terminal can show.
///
/// 256 colours are enough for every theme, and the shades of direct colours differ little from them. They are used
/// only where the description of the terminal has them (`xterm-direct`, or `xterm-256color` with a `COLORTERM` that
/// promises them, where this machine describes `xterm-direct`): ncurses could otherwise show them only by redefining
/// the palette, which belongs to the user and to other programs on the terminal.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// Attributes only.
  case mono
  /// The eight or sixteen colours whose shades the user chose.
  case ansi16
  /// The palette of 256 colours with known shades.
  case indexed256
  /// Any mixture of red, green and blue.
  case direct

  /// - Parameters:
  ///   - colorCount: how many colours the terminal description promises; 0 or less for none.
  ///   - environment: a `NO_COLOR` that is not empty rules colours out (no-color.org).
  package init(colorCount: Int, environment: [String: String]) {
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty {
      self = .mono
    } else if colorCount >= 1 << 24 {
      self = .direct
    } else if colorCount >= 256 {
      self = .indexed256
    } else {
      self = colorCount >= 8 ? .ansi16 : .mono
    }
  }
}
