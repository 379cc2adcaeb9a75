import Testing

@testable import Terminal

@Suite struct ThemeTests {
  @Test(arguments: Role.allCases, Theme.allCases)
  func everyRoleHasColoursInBothPalettes(role: Role, theme: Theme) {
    for depth in ColorDepth.allCases {
      let look = theme.look(of: role, depth: depth)
      for color in [look.foreground, look.background].compactMap(\.self) {
        #expect(depth != .mono && theme != .mono)
        #expect((0..<16).contains(color.ansi))
        #expect((16..<256).contains(color.indexed))
      }
    }
  }

  @Test(arguments: Theme.allCases, ColorDepth.allCases)
  func healthIsToldApartEverywhere(theme: Theme, depth: ColorDepth) {
    let looks = [Role.good, .caution, .danger].map { theme.look(of: $0, depth: depth) }
    #expect(Set(looks).count == 3)
  }

  @Test(arguments: [Theme.dark, .light])
  func healthIsNeverRedAgainstGreen(theme: Theme) {
    let greens: Set<Int16> = [2, 10]
    for role in [Role.good, .caution, .danger] {
      let color = theme.look(of: role, depth: .ansi16).foreground
      #expect(color.map { !greens.contains($0.ansi) } == true)
    }
  }

  @Test(arguments: [
    (0, [:], ColorDepth.mono), (-1, [:], .mono), (8, [:], .ansi16), (16, [:], .ansi16), (88, [:], .ansi16),
    (256, [:], .indexed256), (16_777_216, [:], .indexed256), (256, ["NO_COLOR": "1"], .mono),
    (256, ["NO_COLOR": ""], .indexed256),
  ])
  func colourDepthFollowsTheTerminalAndTheUser(
    count: Int,
    environment: [String: String],
    expected: ColorDepth
  ) {
    #expect(ColorDepth(colorCount: count, environment: environment) == expected)
  }

  @Test func stylesCombine() {
    let style = Style(.muted).bold.reversed
    #expect(style.role == .muted && style.isBold && style.isReversed)
    #expect(!style.isUnderlined && !style.isDimmed)
    #expect(Style.text == Style(.text))
  }
}
