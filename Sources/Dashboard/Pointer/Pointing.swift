import FoundationEssentials
import Terminal

/// A use of the mouse on what the screen showed.
struct Pointing: Sendable {
  let target: Target
  let action: Mouse.Action
  /// What the keyboard spoke to on the screen that was pointed at.
  let context: Command.Context
}

/// A press that may become a double click.
struct Click {
  let target: Target
  let context: Command.Context
  let at: Date

  /// The longest time between the two halves of a double click, in seconds.
  static let interval: TimeInterval = 0.4
}
