/// A rectangle of cells. Width and height are never negative; it may lie partly or wholly off the canvas.
package struct Rect: Hashable, Sendable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  /// Negative widths and heights count as zero.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a canvas or screen.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  /// The first column to the right of the rectangle.
  package var maxX: Int { x + width }

  /// The first row below the rectangle.
  package var maxY: Int { y + height }

  package var size: Size { Size(columns: width, rows: height) }

  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The rectangle without `margin` cells on each side.
  package func inset(by margin: Int) -> Rect {
    inset(horizontal: margin, vertical: margin)
  }

  /// The rectangle without `horizontal` columns left and right and `vertical` rows above and below.
  package func inset(horizontal: Int, vertical: Int) -> Rect {
    Rect(
      x: x + horizontal,
      y: y + vertical,
      width: width - 2 * horizontal,
      height: height - 2 * vertical
    )
  }

  /// A rectangle in the middle of `size`, made smaller where it would not fit.
  package static func centered(width: Int, height: Int, in size: Size) -> Rect {
    let width = min(max(0, width), size.columns)
    let height = min(max(0, height), size.rows)
    return Rect(
      x: (size.columns - width) / 2,
      y: (size.rows - height) / 2,
      width: width,
      height: height
    )
  }
}
