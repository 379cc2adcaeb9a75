import Glibc

/// How a colour of sRGB is seen.
enum ColorVision: CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  /// On linear RGB; Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency (2009), severity 1.0.
  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// How far apart two colours look: the difference in CIE L*a*b* (1976). Two shades that lie side by side are
  /// told apart from about 2.
  func distance(_ one: Int, _ other: Int) -> Double {
    zip(lab(one), lab(other)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  /// The contrast of two colours, 1…21 (WCAG 2.2, "contrast ratio").
  static func contrast(_ one: Int, _ other: Int) -> Double {
    let luminances = [one, other].map { color in
      zip([0.2126, 0.7152, 0.0722], linear(color)).map { $0 * $1 }.reduce(0, +)
    }.sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private func lab(_ color: Int) -> [Double] {
    let seen = product(matrix, Self.linear(color)).map { min(1, max(0, $0)) }
    let xyz = product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ],
      seen
    )
    let (x, y, z) = (curve(xyz[0] / 0.95047), curve(xyz[1]), curve(xyz[2] / 1.08883))
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  private func curve(_ value: Double) -> Double {
    value > 216 / 24389 ? cbrt(value) : (24389 / 27 * value + 16) / 116
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map { $0 * $1 }.reduce(0, +) }
  }

  private static func linear(_ color: Int) -> [Double] {
    [16, 8, 0].map { shift in
      let value = Double(color >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }
}
