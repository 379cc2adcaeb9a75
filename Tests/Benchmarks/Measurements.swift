import Foundation

/// What was measured of one thing, again and again.
struct Measurements {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double?) {
    if let value { values.append(value) }
  }

  /// nil where nothing was measured.
  var median: Double? { percentile(0.5) }
  var p99: Double? { percentile(0.99) }

  private func percentile(_ part: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let index = Int((Double(values.count) * part).rounded(.down))
    return values.sorted()[min(index, values.count - 1)]
  }
}

/// Lines of figures with their columns aligned, as the documentation keeps them.
struct FigureTable {
  private var rows: [[String]]

  init(_ heading: [String]) {
    rows = [heading]
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// Three significant digits; a dash where there is no figure.
  static func cell(_ value: Double?) -> String {
    guard let value else { return "–" }
    if value >= 100 { return String(Int(value.rounded())) }
    let places = value >= 10 ? 1 : 2
    return String(format: "%.\(places)f", value)
  }

  /// As Markdown.
  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      "| "
        + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ")
        + " |"
    }
    let rule = "| " + widths.map { String(repeating: "-", count: $0) }.joined(separator: " | ") + " |"
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
