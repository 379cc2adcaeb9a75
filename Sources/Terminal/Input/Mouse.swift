/// What somebody did with the mouse, and where.
package struct Mouse: Hashable, Sendable {
  package let action: Action
  package let place: Point

  package enum Action: Sendable {
    /// The left button went down.
    case press
    case wheelUp
    case wheelDown
  }

  package init(_ action: Action, at place: Point) {
    self.action = action
    self.place = place
  }

  /// - Parameters:
  ///   - code: the button as xterm reports it, with the modifiers, which are ignored.
  ///   - column: counted from 1, as `row`.
  /// - Returns: `nil` for what nobody asked for: another button, a release, a movement.
  init?(code: Int, column: Int, row: Int) {
    let modifiers = 4 | 8 | 16
    guard column > 0, row > 0 else { return nil }
    switch code & ~modifiers {
    case 0: action = .press
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    place = Point(x: column - 1, y: row - 1)
  }
}
