extension Role {
  /// Text of at least 7:1 on black (WCAG 2.2, criterion 1.4.6).
  var contrastLook: Look {
    switch self {
    case .text: Look(.init(15, 231, 0xFFFFFF))
    case .muted: Look(.init(7, 250, 0xC0C0C0))
    case .border: Look(.init(7, 250, 0xC0C0C0))
    case .modalBorder: Look(.init(15, 231, 0xFFFFFF))
    case .title: Look(.init(15, 231, 0xFFFFFF), .bold)
    case .heading: Look(.init(15, 231, 0xFFFFFF), .bold)
    case .accent: Look(.init(13, 219, 0xFFB8FF))
    case .brand: Look(.init(13, 219, 0xFFB8FF), .bold)
    case .tab: Look(.init(15, 231, 0xFFFFFF), .bold)
    case .hintKey: Look(.init(13, 219, 0xFFB8FF), .bold)
    case .good: Look(.init(14, 75, 0x66A6FF))
    case .caution: Look(.init(11, 226, 0xFFE500))
    case .danger: Look(.init(9, 210, 0xFF7A88), .bold)
    case .graph: Look(.init(14, 117, 0x8CD4FF))
    case .graphTrack: Look(.init(8, 244, 0x808080))
    case .field: Look(.init(15, 231, 0xFFFFFF))
    case .fieldFocused: Look(.init(0, 16, 0x000100), on: .init(14, 117, 0x8CD4FF))
    case .secret: Look(.init(11, 229, 0xFFFFB0), .bold)
    case .badge: Look(.init(0, 16, 0x000100), on: .init(13, 219, 0xFFB8FF))
    }
  }
}

extension Role {
  /// Text of at least 7:1 on white. No yellow has that, so caution is black on yellow.
  var contrastLightLook: Look {
    switch self {
    case .text: Look(.init(0, 16, 0x000100))
    case .muted: Look(.init(0, 238, 0x444444))
    case .border: Look(.init(0, 240, 0x555555))
    case .modalBorder: Look(.init(0, 16, 0x000100))
    case .title: Look(.init(0, 16, 0x000100), .bold)
    case .heading: Look(.init(0, 16, 0x000100), .bold)
    case .accent: Look(.init(5, 54, 0x5A0087))
    case .brand: Look(.init(5, 54, 0x5A0087), .bold)
    case .tab: Look(.init(0, 16, 0x000100), .bold)
    case .hintKey: Look(.init(5, 54, 0x5A0087), .bold)
    case .good: Look(.init(4, 20, 0x0008C8))
    case .caution: Look(.init(0, 16, 0x000100), on: .init(11, 220, 0xFFD700))
    case .danger: Look(.init(1, 124, 0xA80000), .bold)
    case .graph: Look(.init(4, 24, 0x005F87))
    case .graphTrack: Look(.init(8, 247, 0x909090))
    case .field: Look(.init(0, 16, 0x000100))
    case .fieldFocused: Look(.init(15, 231, 0xFFFFFF), on: .init(4, 18, 0x00107A))
    case .secret: Look(.init(4, 18, 0x00107A), .bold)
    case .badge: Look(.init(15, 231, 0xFFFFFF), on: .init(5, 54, 0x5A0087))
    }
  }
}
