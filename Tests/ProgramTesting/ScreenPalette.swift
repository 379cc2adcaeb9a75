/// The colours of the pictures: a dark theme for what a terminal leaves to the user.
package enum ScreenPalette {
  package static let background = "#16181d"
  package static let foreground = "#d7dae0"

  private static let named = [
    "#22252c", "#e0626b", "#7fbf6a", "#e2b45c", "#5f9ee8", "#c07bd8", "#4fb8c4", "#c8ccd4",
    "#6b7280", "#ff7b85", "#9be080", "#ffd479", "#7fb7ff", "#dc98f2", "#6fd6e2", "#ffffff",
  ]

  package static func foreground(_ style: ScreenCell.Style) -> String {
    color(style.foreground) ?? foreground
  }

  package static func background(_ style: ScreenCell.Style) -> String {
    color(style.background) ?? background
  }

  private static func color(_ color: ScreenCell.Color) -> String? {
    switch color {
    case .standard: return nil
    case .rgb(let red, let green, let blue): return hexadecimal(Int(red), Int(green), Int(blue))
    case .palette(let index):
      let index = Int(index)
      if index < 16 { return named[index] }
      if index >= 232 {
        let grey = 8 + 10 * (index - 232)
        return hexadecimal(grey, grey, grey)
      }
      // The cube of xterm: six levels of each primary.
      let levels = [0, 95, 135, 175, 215, 255]
      let place = index - 16
      return hexadecimal(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    }
  }

  private static func hexadecimal(_ red: Int, _ green: Int, _ blue: Int) -> String {
    let digits = String(1 << 24 | red << 16 | green << 8 | blue, radix: 16)
    return "#" + digits.dropFirst()
  }
}
