/// A scheme of looks for all roles.
///
/// In every theme with colours, people with any common colour blindness tell good, caution and danger apart.
package enum Theme: String, CaseIterable, Sendable {
  /// `.dark` or `.light`, as `COLORFGBG` says; `.dark` where it says nothing.
  case auto
  /// For dark backgrounds.
  case dark
  /// For light backgrounds.
  case light
  /// For dark backgrounds; good, caution and danger lie as far apart as colour blindness allows.
  case colorblind
  /// The same for light backgrounds.
  case colorblindLight = "colorblind-light"
  /// High contrast on a black ground of its own.
  case contrast
  /// High contrast on a white ground of its own.
  case contrastLight = "contrast-light"
  /// Attributes only; also what every theme becomes on a terminal without colours.
  case mono

  /// The theme itself, or what `.auto` stands for.
  ///
  /// - Parameter environment: `COLORFGBG`, as rxvt and Konsole set it: the palette numbers of the foreground and,
  ///   behind the last semicolon, of the background.
  package func resolved(in environment: [String: String]) -> Theme {
    guard self == .auto else { return self }
    let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
    return ground == 7 || ground.map { (9...15).contains($0) } == true ? .light : .dark
  }

  /// The ground that a theme paints; `nil` leaves the terminal its own.
  var ground: TerminalColor? {
    switch self {
    case .auto, .dark, .light, .colorblind, .colorblindLight, .mono: nil
    case .contrast: TerminalColor(0, 16, 0x000100)
    case .contrastLight: TerminalColor(15, 231, 0xFFFFFF)
    }
  }

  /// The look of a role.
  func look(of role: Role, depth: ColorDepth) -> Look {
    var look: Look
    let theme = depth == .mono ? .mono : self
    switch theme {
    case .auto, .dark: look = role.darkLook
    case .light: look = role.lightLook
    case .colorblind: look = role.colorblindLook
    case .colorblindLight: look = role.colorblindLightLook
    case .contrast: look = role.contrastLook
    case .contrastLight: look = role.contrastLightLook
    case .mono: look = role.monoLook
    }
    look.background = look.background ?? theme.ground
    return look
  }
}
