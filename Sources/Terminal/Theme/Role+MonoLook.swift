extension Role {
  /// What attributes alone can tell.
  var monoLook: Look {
    switch self {
    case .text: Look()
    case .muted: Look(.dim)
    case .border: Look()
    case .modalBorder: Look(.bold)
    case .title: Look(.bold)
    case .heading: Look(.bold)
    case .accent: Look(.bold)
    case .brand: Look(.bold)
    case .tab: Look(.bold)
    case .hintKey: Look(.bold)
    case .good: Look()
    case .caution: Look(.bold)
    case .danger: Look([.bold, .underline])
    case .graph: Look()
    case .graphTrack: Look(.dim)
    case .field: Look()
    case .fieldFocused: Look(.underline)
    case .secret: Look(.bold)
    case .badge: Look(.reverse)
    }
  }
}
