/// How a theme shows a role.
struct Look: Hashable, Sendable {
  /// `nil` is the terminal's own colour.
  var foreground: TerminalColor?
  var background: TerminalColor?
  var attributes: Attributes

  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let bold = Attributes(rawValue: 1)
    static let dim = Attributes(rawValue: 2)
    static let underline = Attributes(rawValue: 4)
    static let reverse = Attributes(rawValue: 8)
  }

  init(_ foreground: TerminalColor? = nil, on background: TerminalColor? = nil, _ attributes: Attributes = [])
  {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// A look in the terminal's own colours.
  init(_ attributes: Attributes) {
    self.init(nil, on: nil, attributes)
  }
}
