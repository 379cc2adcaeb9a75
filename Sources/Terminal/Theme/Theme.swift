/// A scheme of looks for all roles.
package enum Theme: String, CaseIterable, Sendable {
  /// For dark backgrounds, and the default. Good, caution and danger are blue, orange and vermilion, which people
  /// with any common colour blindness tell apart.
  case dark
  /// The same for light backgrounds.
  case light
  /// Attributes only; also what every theme becomes on a terminal without colours.
  case mono

  /// The look of a role.
  func look(of role: Role, depth: ColorDepth) -> Look {
    let looks = role.looks
    switch depth == .mono ? .mono : self {
    case .dark: return looks.dark
    case .light: return looks.light
    case .mono: return looks.mono
    }
  }
}
