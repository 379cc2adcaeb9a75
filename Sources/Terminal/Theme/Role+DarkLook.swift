extension Role {
  /// Blue, orange and vermilion for good, caution and danger.
  var darkLook: Look {
    switch self {
    case .text: Look()
    case .muted: Look(.init(8, 245, 0x8F959E))
    case .border: Look(.init(8, 241, 0x5C6370))
    case .modalBorder: Look(.init(15, 255, 0xEEEEEE))
    case .title: Look(.init(15, 255, 0xEEEEEE), .bold)
    case .heading: Look(.init(7, 250, 0xB8BEC9), .bold)
    case .accent: Look(.init(13, 183, 0xD0B0FF))
    case .brand: Look(.init(13, 141, 0xB08CFF), .bold)
    case .tab: Look(.init(15, 255, 0xEEEEEE), .bold)
    case .hintKey: Look(.init(13, 183, 0xD0B0FF), .bold)
    case .good: Look(.init(14, 75, 0x5FAFFF))
    case .caution: Look(.init(11, 214, 0xFFB000))
    case .danger: Look(.init(9, 203, 0xFF5F62), .bold)
    case .graph: Look(.init(14, 74, 0x5AAFD8))
    case .graphTrack: Look(.init(8, 239, 0x4A4E57))
    case .field: Look()
    case .fieldFocused: Look(.init(15, 255, 0xEEEEEE), on: .init(4, 24, 0x0F5580))
    case .secret: Look(.init(11, 229, 0xFFF3B0), .bold)
    case .badge: Look(.init(15, 255, 0xEEEEEE), on: .init(5, 54, 0x55308A))
    }
  }
}
