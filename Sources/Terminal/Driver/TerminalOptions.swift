/// What a user may choose about the terminal.
package struct TerminalOptions: Sendable {
  /// Whether to draw with ASCII symbols; `nil` does so where the locale is not UTF-8.
  package var usesASCII: Bool?

  package var theme: Theme

  /// Where `TERM`, `COLORTERM`, `COLORFGBG`, `NO_COLOR`, `ESCDELAY` and the locale (`LC_ALL`, `LC_CTYPE`, `LANG`) are looked up.
  package var environment: [String: String]

  package init(usesASCII: Bool? = nil, theme: Theme = .auto, environment: [String: String]) {
    self.usesASCII = usesASCII
    self.theme = theme
    self.environment = environment
  }
}
