/// A picture of a screen as a terminal window, as SVG without fonts, scripts or anything else from elsewhere.
///
/// Each run of cells of one style is placed by its column and stretched to its width, so that columns line up
/// in whatever monospaced font the reader has. Lines and blocks are drawn as shapes and join without gaps.
package struct ScreenPicture {
  package let cells: [[ScreenCell]]
  package let title: String

  package init(_ cells: [[ScreenCell]], title: String) {
    self.cells = cells
    self.title = title
  }

  package static let cellWidth = 8.4
  package static let cellHeight = 18.0
  private static let baseline = 13.5
  private static let margin = 12.0
  private static let barHeight = 30.0
  private static let fonts = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"

  /// The picture as text in the SVG format.
  package var svg: String {
    let columns = cells.first?.count ?? 0
    let width = Self.number(Double(columns) * Self.cellWidth + 2 * Self.margin)
    let height = Self.number(Double(cells.count) * Self.cellHeight + 2 * Self.margin + Self.barHeight)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-label="\(Self.escaped(title))">
      """,
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"8\" fill=\"\(ScreenPalette.background)\"/>",
      "<path d=\"M0 30V8a8 8 0 0 1 8-8H\(Self.number(Double(columns) * Self.cellWidth + 16))a8 8 0 0 1 8 8V30z\" fill=\"#2b2f38\"/>",
      "<circle cx=\"18\" cy=\"15\" r=\"5.5\" fill=\"#ee6a5f\"/>",
      "<circle cx=\"36\" cy=\"15\" r=\"5.5\" fill=\"#f5bd4f\"/>",
      "<circle cx=\"54\" cy=\"15\" r=\"5.5\" fill=\"#61c454\"/>",
      """
      <text x="50%" y="19.5" text-anchor="middle" font-family="system-ui, sans-serif" font-size="12.5" \
      fill="#aab1bd">\(Self.escaped(title))</text>
      """,
      """
      <g transform="translate(\(Self.number(Self.margin)) \(Self.number(Self.barHeight + Self.margin)))" \
      font-family="\(Self.fonts)" font-size="14" style="white-space:pre">
      """,
    ]
    for (row, cells) in cells.enumerated() {
      let runs = Self.runs(of: cells)
      // All backgrounds first: a character may reach a little into the next cell.
      lines += runs.compactMap { background(of: $0, row: row) }
      lines += runs.flatMap { foreground(of: $0, row: row) }
    }
    lines += ["</g>", "</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func background(of run: Run, row: Int) -> String? {
    let fill =
      run.style.isReversed ? ScreenPalette.foreground(run.style) : ScreenPalette.background(run.style)
    guard fill != ScreenPalette.background else { return nil }
    return rectangle(
      column: Double(run.column),
      row: Double(row),
      width: Double(run.width),
      height: 1,
      fill: fill
    )
  }

  private func foreground(of run: Run, row: Int) -> [String] {
    let fill =
      run.style.isReversed ? ScreenPalette.background(run.style) : ScreenPalette.foreground(run.style)
    if let shape = run.shape {
      return (0..<run.width).flatMap { shape.elements(column: run.column + $0, row: row, fill: fill) }
    }
    let isBlank = run.text.allSatisfy { $0 == " " }
    if isBlank && !run.style.isUnderlined && !run.style.isStruck { return [] }

    let x = Self.number(Double(run.column) * Self.cellWidth)
    let y = Self.number(Double(row) * Self.cellHeight + Self.baseline)
    let length = Self.number(Double(run.width) * Self.cellWidth)
    var attributes =
      "x=\"\(x)\" y=\"\(y)\" textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\" fill=\"\(fill)\""
    if run.style.isBold { attributes += " font-weight=\"bold\"" }
    if run.style.isItalic { attributes += " font-style=\"italic\"" }
    if run.style.isUnderlined { attributes += " text-decoration=\"underline\"" }
    if run.style.isStruck { attributes += " text-decoration=\"line-through\"" }
    return ["<text \(attributes) xml:space=\"preserve\">\(Self.escaped(run.text))</text>"]
  }

  private func rectangle(column: Double, row: Double, width: Double, height: Double, fill: String) -> String {
    let x = Self.number(column * Self.cellWidth)
    let y = Self.number(row * Self.cellHeight)
    let size =
      "width=\"\(Self.number(width * Self.cellWidth))\" height=\"\(Self.number(height * Self.cellHeight))\""
    return "<rect x=\"\(x)\" y=\"\(y)\" \(size) fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>"
  }

  /// Two decimals at most, without a needless `.0`.
  package static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return String(hundredths / 100) }
    return String(Double(hundredths) / 100)
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}
