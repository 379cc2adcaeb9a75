extension Role {
  /// Blue, yellow and pink for good, caution and danger; the rest as on other dark backgrounds.
  var colorblindLook: Look {
    switch self {
    case .good: Look(.init(12, 69, 0x5A83FF))
    case .caution: Look(.init(11, 220, 0xFFD000))
    case .danger: Look(.init(9, 204, 0xFF4F7C), .bold)
    case .graph: Look(.init(12, 69, 0x5A83FF))
    default: darkLook
    }
  }
}

extension Role {
  /// Blue, brown and crimson for good, caution and danger; the rest as on other light backgrounds.
  var colorblindLightLook: Look {
    switch self {
    case .good: Look(.init(4, 26, 0x2C4BFF))
    case .caution: Look(.init(3, 94, 0x816100))
    case .danger: Look(.init(1, 125, 0xC8007E), .bold)
    case .graph: Look(.init(4, 26, 0x2C4BFF))
    default: lightLook
    }
  }
}
