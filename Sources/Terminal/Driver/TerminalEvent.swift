/// What a terminal tells the program that owns it.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The screen has a new size; draw again.
  case resized(Size)
  /// Somebody called the waker.
  case woken
  /// The program runs again after a stop; the last canvas is already repainted.
  case resumed
  /// The program should end: SIGHUP (also at the end of the input), SIGINT or SIGTERM.
  case terminated(signal: Int32)
}
