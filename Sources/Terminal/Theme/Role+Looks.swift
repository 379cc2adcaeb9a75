extension Role {
  /// The one table of looks. A new role does not compile without a look in every theme.
  var looks: (dark: Look, light: Look, mono: Look) {
    switch self {
    case .text:
      (Look(), Look(), Look())
    case .muted:
      (Look(.init(ansi: 8, indexed: 245)), Look(.init(ansi: 8, indexed: 242)), Look(.dim))
    case .border:
      (Look(.init(ansi: 8, indexed: 241)), Look(.init(ansi: 8, indexed: 247)), Look())
    case .modalBorder:
      (Look(.init(ansi: 15, indexed: 255)), Look(.init(ansi: 0, indexed: 232)), Look(.bold))
    case .title:
      (Look(.init(ansi: 15, indexed: 255), .bold), Look(.init(ansi: 0, indexed: 232), .bold), Look(.bold))
    case .heading:
      (Look(.init(ansi: 7, indexed: 250), .bold), Look(.init(ansi: 0, indexed: 238), .bold), Look(.bold))
    case .accent:
      (Look(.init(ansi: 13, indexed: 183)), Look(.init(ansi: 5, indexed: 91)), Look(.bold))
    case .brand:
      (Look(.init(ansi: 13, indexed: 141), .bold), Look(.init(ansi: 5, indexed: 91), .bold), Look(.bold))
    case .tab:
      (Look(.init(ansi: 15, indexed: 255), .bold), Look(.init(ansi: 0, indexed: 232), .bold), Look(.bold))
    case .hintKey:
      (Look(.init(ansi: 13, indexed: 183), .bold), Look(.init(ansi: 5, indexed: 91), .bold), Look(.bold))
    case .good:
      (Look(.init(ansi: 14, indexed: 75)), Look(.init(ansi: 4, indexed: 25)), Look())
    case .caution:
      (Look(.init(ansi: 11, indexed: 214)), Look(.init(ansi: 3, indexed: 130)), Look(.bold))
    case .danger:
      (
        Look(.init(ansi: 9, indexed: 203), .bold), Look(.init(ansi: 1, indexed: 124), .bold),
        Look([.bold, .underline])
      )
    case .graph:
      (Look(.init(ansi: 14, indexed: 74)), Look(.init(ansi: 4, indexed: 31)), Look())
    case .graphTrack:
      (Look(.init(ansi: 8, indexed: 239)), Look(.init(ansi: 8, indexed: 250)), Look(.dim))
    case .field:
      (Look(), Look(), Look())
    case .fieldFocused:
      (
        Look(.init(ansi: 15, indexed: 255), on: .init(ansi: 4, indexed: 24)),
        Look(.init(ansi: 0, indexed: 232), on: .init(ansi: 6, indexed: 153)),
        Look(.underline)
      )
    case .secret:
      (Look(.init(ansi: 11, indexed: 229), .bold), Look(.init(ansi: 4, indexed: 18), .bold), Look(.bold))
    case .badge:
      (
        Look(.init(ansi: 15, indexed: 255), on: .init(ansi: 5, indexed: 54)),
        Look(.init(ansi: 15, indexed: 255), on: .init(ansi: 5, indexed: 91)),
        Look(.reverse)
      )
    }
  }
}

extension Look {
  fileprivate init(_ foreground: TerminalColor, _ attributes: Attributes) {
    self.init(foreground, on: nil, attributes)
  }

  fileprivate init(_ attributes: Attributes) {
    self.init(nil, on: nil, attributes)
  }
}
