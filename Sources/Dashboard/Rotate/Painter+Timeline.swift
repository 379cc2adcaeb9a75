import Credentials
import Terminal

extension Painter {
  /// The overlap of the old and the new key on one axis.
  mutating func drawTimeline(_ grace: GracePeriod, _ key: APIKey, _ x: Int, _ y: Int, width: Int) {
    let axis = x + 15
    let tickWidth = 11
    let ticks = max(2, (width - 15) / tickWidth)
    let step = Self.tickSeconds(for: grace, ticks: ticks)
    for tick in 0..<ticks {
      let label = tick == 0 ? "now" : Self.tickLabel(tick * step, step: step)
      text(label, axis + tick * tickWidth, y, Style(.muted))
      text(
        "\(glyphs.tick)\(repeated(glyphs.frame.horizontal, tickWidth - 1))",
        axis + tick * tickWidth,
        y + 1,
        Style(.border)
      )
    }
    let oldWidth = grace.seconds * tickWidth / step
    text("old \(key.hint.short)", x, y + 2)
    text(repeated(glyphs.fullBlock, oldWidth), axis, y + 2, Style(.caution))
    text("\(glyphs.frame.vertical) 401", axis + oldWidth, y + 2, Style(.danger))
    text("new", x, y + 3)
    text(repeated(glyphs.fullBlock, ticks * tickWidth), axis, y + 3, Style(.good))
  }

  /// In the unit of the step, so that no two ticks read the same.
  private static func tickLabel(_ seconds: Int, step: Int) -> String {
    switch step {
    case ..<3_600: "+\(seconds / 60)m"
    case ..<86_400: "+\(seconds / 3_600)h"
    default: "+\(seconds / 86_400)d"
    }
  }

  /// The shortest round step with which the whole grace, and some more, fits the axis.
  private static func tickSeconds(for grace: GracePeriod, ticks: Int) -> Int {
    let minute = 60
    let hour = 3_600
    let day = 86_400
    let steps = [
      5 * minute, 15 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 4 * day,
      7 * day,
    ]
    return steps.first { $0 * ticks * 5 >= grace.seconds * 6 } ?? 10 * day
  }
}
