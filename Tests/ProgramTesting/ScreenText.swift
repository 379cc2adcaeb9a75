/// The characters on a screen, row by row, without blanks at the ends of rows.
package struct ScreenText: Equatable, CustomStringConvertible {
  package let rows: [String]

  package init(_ cells: [[ScreenCell]]) {
    rows = cells.map { row in
      let text = row.filter { $0.width > 0 }.map(\.text).joined()
      guard let end = text.lastIndex(where: { $0 != " " }) else { return "" }
      return String(text[...end])
    }
  }

  /// All rows, without the empty ones at the end.
  package var text: String {
    let used = rows.lastIndex { !$0.isEmpty } ?? -1
    return rows.prefix(used + 1).joined(separator: "\n")
  }

  /// Whether some row shows this text. A text with line breaks must be on rows that follow each other.
  package func contains(_ text: String) -> Bool { self.text.contains(text) }

  /// The index of the first row that shows this text.
  package func firstRow(containing text: String) -> Int? { rows.firstIndex { $0.contains(text) } }

  package var description: String {
    let width = max(rows.map(\.count).max() ?? 0, 20)
    let edge = String(repeating: "─", count: width)
    let lines = rows.map { "│" + $0 + String(repeating: " ", count: width - $0.count) + "│" }
    return (["┌\(edge)┐"] + lines + ["└\(edge)┘"]).joined(separator: "\n")
  }
}
