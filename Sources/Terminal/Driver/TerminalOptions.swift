/// What a user may choose about the terminal.
package struct TerminalOptions: Sendable {
  /// Whether to draw with ASCII symbols; `nil` does so where the locale is not UTF-8.
  package var usesASCII: Bool?

  package var theme: Theme

  /// Whether the terminal is to report the mouse; then it selects no text by itself.
  package var usesMouse: Bool

  /// Where `TERM`, `COLORTERM`, `COLORFGBG`, `NO_COLOR`, `ESCDELAY` and the locale (`LC_ALL`, `LC_CTYPE`, `LANG`) are looked up.
  package var environment: [String: String]

  /// The terminal descriptions that are tried, the best first.
  package var descriptions: [String] {
    Terminfo.names(for: environment["TERM"] ?? "", environment: environment)
  }

  package init(
    usesASCII: Bool? = nil,
    theme: Theme = .auto,
    usesMouse: Bool = false,
    environment: [String: String]
  ) {
    self.usesASCII = usesASCII
    self.theme = theme
    self.usesMouse = usesMouse
    self.environment = environment
  }
}
