extension Role {
  /// Blue, brown and crimson for good, caution and danger: an orange that could be read on white would look like
  /// red to many.
  var lightLook: Look {
    switch self {
    case .text: Look()
    case .muted: Look(.init(8, 242, 0x62676F))
    case .border: Look(.init(8, 247, 0x9A9FA8))
    case .modalBorder: Look(.init(0, 232, 0x101216))
    case .title: Look(.init(0, 232, 0x101216), .bold)
    case .heading: Look(.init(0, 238, 0x3C4149), .bold)
    case .accent: Look(.init(5, 91, 0x7A1FA2))
    case .brand: Look(.init(5, 91, 0x7A1FA2), .bold)
    case .tab: Look(.init(0, 232, 0x101216), .bold)
    case .hintKey: Look(.init(5, 91, 0x7A1FA2), .bold)
    case .good: Look(.init(4, 26, 0x005FD7))
    case .caution: Look(.init(3, 94, 0x855D00))
    case .danger: Look(.init(1, 125, 0xA8005A), .bold)
    case .graph: Look(.init(4, 31, 0x0080A8))
    case .graphTrack: Look(.init(8, 250, 0xBCC0C8))
    case .field: Look()
    case .fieldFocused: Look(.init(0, 232, 0x101216), on: .init(6, 153, 0xB5D8FF))
    case .secret: Look(.init(4, 18, 0x00107A), .bold)
    case .badge: Look(.init(15, 255, 0xFFFFFF), on: .init(5, 91, 0x7A1FA2))
    }
  }
}
