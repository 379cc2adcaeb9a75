/// How many colours a terminal can show.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// Attributes only.
  case mono
  /// The eight or sixteen colours whose shades the user chose.
  case ansi16
  /// The palette of 256 colours with known shades.
  case indexed256

  /// - Parameters:
  ///   - colorCount: how many colours the terminal description promises; 0 or less for none.
  ///   - environment: a `NO_COLOR` that is not empty rules colours out (no-color.org).
  package init(colorCount: Int, environment: [String: String]) {
    if let refusal = environment["NO_COLOR"], !refusal.isEmpty {
      self = .mono
    } else if colorCount >= 256 {
      self = .indexed256
    } else {
      self = colorCount >= 8 ? .ansi16 : .mono
    }
  }
}
