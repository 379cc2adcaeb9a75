import Terminal
import Testing

@Suite struct RectTests {
  @Test func insetsNeverTurnARectangleInsideOut() {
    let rect = Rect(x: 2, y: 3, width: 10, height: 3)
    #expect(rect.inset(by: 1) == Rect(x: 3, y: 4, width: 8, height: 1))
    #expect(rect.inset(horizontal: 2, vertical: 0) == Rect(x: 4, y: 3, width: 6, height: 3))
    #expect(rect.inset(by: 2).isEmpty)
    #expect(rect.inset(by: 9).width == 0)
  }

  @Test func centeredRectanglesFitTheScreen() {
    let screen = Size(columns: 80, rows: 24)
    #expect(Rect.centered(width: 60, height: 10, in: screen) == Rect(x: 10, y: 7, width: 60, height: 10))
    #expect(Rect.centered(width: 100, height: 40, in: screen) == Rect(screen))
  }

  @Test func edgesLieOutsideTheRectangle() {
    let rect = Rect(x: 1, y: 1, width: 2, height: 2)
    #expect(rect.maxX == 3 && rect.maxY == 3)
    #expect(rect.contains(Point(x: 2, y: 2)))
    #expect(!rect.contains(Point(x: 3, y: 2)))
  }
}
