import Testing

@testable import Terminal

@Suite struct ThemeTests {
  @Test(arguments: Role.allCases, Theme.allCases)
  func everyRoleHasColoursInEveryPalette(role: Role, theme: Theme) {
    for depth in ColorDepth.allCases {
      let look = theme.look(of: role, depth: depth)
      for color in [look.foreground, look.background].compactMap(\.self) {
        #expect(depth != .mono && theme != .mono)
        #expect((0..<16).contains(color.ansi))
        #expect((16..<256).contains(color.indexed))
        // The numbers below are palette colours to terminals with direct ones.
        #expect((0x100...0xFFFFFF).contains(color.rgb))
      }
    }
  }

  @Test(arguments: Theme.allCases, ColorDepth.allCases)
  func healthIsToldApartEverywhere(theme: Theme, depth: ColorDepth) {
    let looks = [Role.good, .caution, .danger].map { theme.look(of: $0, depth: depth) }
    #expect(Set(looks).count == 3)
  }

  @Test(arguments: Theme.allCases.filter { $0 != .mono })
  func healthIsNeverRedAgainstGreen(theme: Theme) {
    let greens: Set<Int16> = [2, 10]
    for role in [Role.good, .caution, .danger] {
      let look = theme.look(of: role, depth: .ansi16)
      #expect([look.foreground, look.background].allSatisfy { $0.map { !greens.contains($0.ansi) } ?? true })
      #expect(look.foreground != nil)
    }
  }

  @Test(arguments: [
    (0, [:], ColorDepth.mono), (-1, [:], .mono), (8, [:], .ansi16), (16, [:], .ansi16), (88, [:], .ansi16),
    (256, [:], .indexed256), (16_777_216, [:], .direct), (256, ["NO_COLOR": "1"], .mono),
    (256, ["NO_COLOR": ""], .indexed256), (16_777_216, ["NO_COLOR": "1"], .mono),
  ])
  func colourDepthFollowsTheTerminalAndTheUser(
    count: Int,
    environment: [String: String],
    expected: ColorDepth
  ) {
    #expect(ColorDepth(colorCount: count, environment: environment) == expected)
  }

  @Test(arguments: [
    (nil, Theme.dark), ("15;0", .dark), ("0;15", .light), ("0;7", .light), ("15;default;0", .dark),
    ("0;default;15", .light), ("12;8", .dark), ("default;default", .dark), ("", .dark), (";;", .dark),
  ])
  func autoFollowsTheBackground(value: String?, expected: Theme) {
    var environment: [String: String] = [:]
    environment["COLORFGBG"] = value
    #expect(Theme.auto.resolved(in: environment) == expected)
    #expect(Theme.contrast.resolved(in: environment) == .contrast)
  }

  @Test func stylesCombine() {
    let style = Style(.muted).bold.reversed
    #expect(style.role == .muted && style.isBold && style.isReversed)
    #expect(!style.isUnderlined && !style.isDimmed)
    #expect(Style.text == Style(.text))
  }
}
