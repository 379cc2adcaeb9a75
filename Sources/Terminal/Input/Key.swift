/// What somebody pressed, or pasted.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  case insert
  /// A key with Ctrl, as a lower-case letter: `control("s")` is ^S; `control(" ")` is Ctrl-Space.
  case control(Character)
  /// A function key, from 1.
  case function(Int)
  /// A bracketed paste, whole and as it came, control characters included; at most 1 MiB.
  case paste(String)
  /// The mouse, where the terminal has been asked to report it.
  case mouse(Mouse)
}
