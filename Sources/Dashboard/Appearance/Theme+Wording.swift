import Terminal

extension Theme {
  /// What a theme is for, behind its name.
  var purpose: String {
    switch self {
    case .auto: "dark, or light where COLORFGBG says so"
    case .dark: "for dark backgrounds"
    case .light: "for light backgrounds"
    case .colorblind: "colour blindness, dark backgrounds"
    case .colorblindLight: "colour blindness, light backgrounds"
    case .contrast: "high contrast, on black"
    case .contrastLight: "high contrast, on white"
    case .mono: "no colours: bold, underlined, reversed"
    }
  }
}
