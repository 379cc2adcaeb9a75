import Testing

@testable import Terminal

/// Whether the themes can be read, and their colours told apart.
@Suite struct ThemeSightTests {
  private static let depths = [ColorDepth.indexed256, .direct]
  private static let colored = Theme.allCases.filter { $0 != .mono }

  /// The backgrounds that a theme is for, from the easiest to the hardest usual one.
  private func grounds(_ theme: Theme) -> [Int] {
    switch theme {
    case .auto, .dark, .colorblind, .mono: [0x000000, 0x1E1E1E]
    case .light, .colorblindLight: [0xFFFFFF, 0xF2F2F2]
    case .contrast: [0x000000]
    case .contrastLight: [0xFFFFFF]
    }
  }

  private func shade(_ color: TerminalColor, _ depth: ColorDepth) -> Int {
    guard depth == .indexed256 else { return Int(color.rgb) }
    // The palette of xterm: a cube of six levels, then greys.
    let index = Int(color.indexed)
    if index >= 232 { return (8 + 10 * (index - 232)) * 0x010101 }
    let levels = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
  }

  @Test(arguments: colored, depths)
  func textCanBeRead(theme: Theme, depth: ColorDepth) {
    let isHigh = theme == .contrast || theme == .contrastLight
    for role in Role.allCases {
      let look = theme.look(of: role, depth: depth)
      #expect(!isHigh || look.foreground != nil, "\(role) must not be left to the terminal")
      // In the terminal's own colour it is as readable as everything else there.
      guard let foreground = look.foreground.map({ shade($0, depth) }) else { continue }
      let least: Double =
        switch role {
        case .border, .graphTrack: 0
        case .graph: 3
        default: isHigh ? 7 : 4.5
        }
      for ground in look.background.map({ [shade($0, depth)] }) ?? grounds(theme) {
        let contrast = ColorVision.contrast(foreground, ground)
        #expect(contrast >= least, "\(role) has \(contrast) on \(String(ground, radix: 16))")
      }
    }
  }

  @Test(arguments: colored, depths)
  func everybodyTellsHealthApart(theme: Theme, depth: ColorDepth) {
    let least: Double =
      switch (theme, depth) {
      case (.colorblind, _), (.contrast, _), (.contrastLight, _), (.colorblindLight, .direct): 50
      case (.colorblindLight, _): 40
      default: 38
      }
    let shades = [Role.good, .caution, .danger].map { role in
      let look = theme.look(of: role, depth: depth)
      let marking = look.background == theme.ground ? look.foreground : look.background
      return marking.map { shade($0, depth) } ?? 0
    }
    for vision in ColorVision.allCases {
      for (one, other) in [(0, 1), (0, 2), (1, 2)] {
        let distance = vision.distance(shades[one], shades[other])
        #expect(distance >= least, "\(vision): \(one) and \(other) are \(distance) apart")
      }
    }
  }

  @Test func theContrastThemesPaintTheirGroundEverywhere() {
    for theme in [Theme.contrast, .contrastLight] {
      for role in Role.allCases {
        #expect(theme.look(of: role, depth: .ansi16).background != nil)
      }
    }
    #expect(Theme.dark.look(of: .text, depth: .indexed256).background == nil)
  }
}
