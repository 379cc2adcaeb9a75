/// How a cell looks: a role, and modifiers that every terminal can show in some way.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var isReversed: Bool
  package var isBold: Bool
  package var isUnderlined: Bool
  /// Drawn as if behind something else, whatever its role.
  package var isDimmed: Bool

  package init(
    _ role: Role,
    isReversed: Bool = false,
    isBold: Bool = false,
    isUnderlined: Bool = false,
    isDimmed: Bool = false
  ) {
    self.role = role
    self.isReversed = isReversed
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isDimmed = isDimmed
  }

  /// Ordinary text.
  package static let text = Style(.text)

  /// The plain style of a role, for places where `.role(.muted)` reads better than `Style(.muted)`.
  package static func role(_ role: Role) -> Style { Style(role) }

  /// This style in reverse video.
  package var reversed: Style { with(\.isReversed) }

  /// This style in bold.
  package var bold: Style { with(\.isBold) }

  /// This style, underlined.
  package var underlined: Style { with(\.isUnderlined) }

  private func with(_ modifier: WritableKeyPath<Style, Bool>) -> Style {
    var style = self
    style[keyPath: modifier] = true
    return style
  }
}
