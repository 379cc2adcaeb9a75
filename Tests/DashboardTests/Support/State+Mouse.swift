import Terminal
import Testing

@testable import Dashboard

extension State {
  /// Uses the mouse on the first place where the screen shows the text.
  @discardableResult
  mutating func point(
    _ action: Mouse.Action = .press,
    at text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Effect] {
    guard let place = draw(self).place(of: text) else {
      Issue.record("the screen does not show \(text.debugDescription)", sourceLocation: sourceLocation)
      return []
    }
    return point(action, at: place)
  }

  @discardableResult
  mutating func point(_ action: Mouse.Action = .press, at place: Point) -> [Effect] {
    guard let pointing = paint(self).map.pointing(Mouse(action, at: place), in: context) else { return [] }
    return update(&self, .pointed(pointing))
  }
}

extension Canvas {
  /// Where a text begins that is one column wide for each character.
  func place(of text: String) -> Point? {
    for y in 0..<size.rows {
      let line = (0..<size.columns).map { self[$0, y].text }
      for x in line.indices where line[x...].starts(with: text) {
        return Point(x: x, y: y)
      }
    }
    return nil
  }
}
