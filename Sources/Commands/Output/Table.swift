import Terminal

/// Aligned columns under a heading.
struct Table {
  struct Column {
    let title: String
    var alignment: TextWidth.Alignment = .leading
    /// The fewest columns that it can be cut to where the terminal is narrow; nil keeps it whole.
    var minimum: Int?
    /// Whether it may be left out where cutting is not enough; the last one goes first.
    var isOptional = false
  }

  let columns: [Column]
  /// As many cells in each row as there are columns.
  var rows: [[String]] = []

  /// - Parameter width: the terminal's; nil where the lines may be as long as they are.
  func lines(fitting width: Int?) -> [String] {
    var shown = Array(columns.indices)
    var widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map { TextWidth.columns(of: $0) }.max() ?? 0
    }
    if let width {
      while Self.total(shown, widths) > width, shrink(&widths, shown: shown, to: width) == false,
        let dropped = shown.lastIndex(where: { columns[$0].isOptional })
      {
        shown.remove(at: dropped)
      }
    }
    return ([columns.map(\.title)] + rows).map { cells in
      var line = shown.map { TextWidth.padded(cells[$0], to: widths[$0], aligned: columns[$0].alignment) }
        .joined(separator: Self.gap)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static let gap = "  "

  private static func total(_ shown: [Int], _ widths: [Int]) -> Int {
    shown.reduce(0) { $0 + widths[$1] } + gap.count * max(0, shown.count - 1)
  }

  /// Cuts the widest column that can be cut until all fit; leaves the widths alone and says no if that is
  /// not enough.
  private func shrink(_ widths: inout [Int], shown: [Int], to width: Int) -> Bool {
    var narrower = widths
    while Self.total(shown, narrower) > width {
      let widest = shown.filter { narrower[$0] > columns[$0].minimum ?? .max }
        .max { narrower[$0] < narrower[$1] }
      guard let widest else { return false }
      narrower[widest] -= 1
    }
    widths = narrower
    return true
  }
}
