import FoundationEssentials
import Terminal

/// A use of the mouse on what the screen showed.
struct Pointing: Sendable {
  let target: Target
  let mouse: Mouse
  /// What the keyboard spoke to on the screen that was pointed at.
  let context: Command.Context
}

/// A press that may become a double click.
struct Click {
  let pointing: Pointing
  let at: Date

  /// The longest time between the two halves of a double click, in seconds.
  private static let interval: TimeInterval = 0.4

  /// Whether another press, at the same place but for a trembling hand, is the second half.
  func isDoubled(by other: Pointing, at now: Date) -> Bool {
    let (place, otherPlace) = (pointing.mouse.place, other.mouse.place)
    return now.timeIntervalSince(at) < Self.interval && place.y == otherPlace.y
      && abs(place.x - otherPlace.x) <= 1
  }
}
