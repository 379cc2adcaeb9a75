/// A character that is drawn as a shape, so that it meets its neighbours whatever the font.
package enum CellShape: Equatable {
  /// Strokes from the centre of the cell to some of its edges.
  case lines(Set<Edge>, isHeavy: Bool, isRound: Bool)
  /// A filled part of the cell, in eighths of its width and height.
  case block(left: Int, top: Int, width: Int, height: Int)

  package enum Edge {
    case left, right, up, down
  }

  /// Nothing for characters that the font draws.
  package init?(_ text: String) {
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0x2580: self = .block(left: 0, top: 0, width: 8, height: 4)
    case 0x2581...0x2588:
      let height = Int(scalar.value - 0x2580)
      self = .block(left: 0, top: 8 - height, width: 8, height: height)
    case 0x2589...0x258f: self = .block(left: 0, top: 0, width: Int(0x2590 - scalar.value), height: 8)
    case 0x2590: self = .block(left: 4, top: 0, width: 4, height: 8)
    default:
      guard let lines = Self.lines[text] else { return nil }
      self = lines
    }
  }

  private static let lines: [String: CellShape] = {
    var lines: [String: CellShape] = [:]
    let light: [(String, Set<Edge>)] = [
      ("─", [.left, .right]), ("│", [.up, .down]), ("┌", [.right, .down]), ("┐", [.left, .down]),
      ("└", [.right, .up]), ("┘", [.left, .up]), ("├", [.up, .down, .right]), ("┤", [.up, .down, .left]),
      ("┬", [.left, .right, .down]), ("┴", [.left, .right, .up]), ("┼", [.left, .right, .up, .down]),
      ("╴", [.left]), ("╵", [.up]), ("╶", [.right]), ("╷", [.down]),
    ]
    let heavy: [(String, Set<Edge>)] = [
      ("━", [.left, .right]), ("┃", [.up, .down]), ("┏", [.right, .down]), ("┓", [.left, .down]),
      ("┗", [.right, .up]), ("┛", [.left, .up]), ("┣", [.up, .down, .right]), ("┫", [.up, .down, .left]),
      ("┳", [.left, .right, .down]), ("┻", [.left, .right, .up]), ("╋", [.left, .right, .up, .down]),
    ]
    let round: [(String, Set<Edge>)] = [
      ("╭", [.right, .down]), ("╮", [.left, .down]), ("╰", [.right, .up]), ("╯", [.left, .up]),
    ]
    for (character, edges) in light { lines[character] = .lines(edges, isHeavy: false, isRound: false) }
    for (character, edges) in heavy { lines[character] = .lines(edges, isHeavy: true, isRound: false) }
    for (character, edges) in round { lines[character] = .lines(edges, isHeavy: false, isRound: true) }
    return lines
  }()

  /// The SVG elements that draw the shape in a cell.
  package func elements(column: Int, row: Int, fill: String) -> [String] {
    let width = ScreenPicture.cellWidth
    let height = ScreenPicture.cellHeight
    let x = Double(column) * width
    let y = Double(row) * height
    let number = ScreenPicture.number
    switch self {
    case .block(let left, let top, let eighthsWide, let eighthsHigh):
      let corner =
        "x=\"\(number(x + Double(left) * width / 8))\" y=\"\(number(y + Double(top) * height / 8))\""
      let size = """
        width="\(number(Double(eighthsWide) * width / 8))" height="\(number(Double(eighthsHigh) * height / 8))"
        """
      return ["<rect \(corner) \(size) fill=\"\(fill)\" shape-rendering=\"crispEdges\"/>"]
    case .lines(let edges, let isHeavy, let isRound):
      let centre = "\(number(x + width / 2)) \(number(y + height / 2))"
      let ends = [Edge.left, .right, .up, .down].filter(edges.contains).map { edge in
        switch edge {
        case .left: "\(number(x)) \(number(y + height / 2))"
        case .right: "\(number(x + width)) \(number(y + height / 2))"
        case .up: "\(number(x + width / 2)) \(number(y))"
        case .down: "\(number(x + width / 2)) \(number(y + height))"
        }
      }
      let path =
        isRound ? "M\(ends[0])Q\(centre) \(ends[1])" : ends.map { "M\($0)L\(centre)" }.joined()
      let cap = isRound ? "" : " stroke-linecap=\"square\""
      return [
        "<path d=\"\(path)\" stroke=\"\(fill)\" stroke-width=\"\(isHeavy ? 2 : 1)\" fill=\"none\"\(cap)/>"
      ]
    }
  }
}
