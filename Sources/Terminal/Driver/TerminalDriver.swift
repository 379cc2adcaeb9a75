/// A screen with a keyboard. One thread owns it; only its `waker` may be used from elsewhere.
package protocol TerminalDriver: AnyObject {
  /// The screen's extent, at least one column and one row.
  var size: Size { get }

  /// The symbols that this terminal can show.
  var glyphs: Glyphs { get }

  /// Interrupts `wait`; usable from any thread, also after `close`.
  var waker: Waker { get }

  /// Sleeps until something happens, and costs nothing meanwhile.
  /// - Parameter timeout: the longest sleep; `nil` waits for ever.
  /// - Returns: what happened, in order; empty when the time is over.
  func wait(timeout: Duration?) -> [TerminalEvent]

  /// Shows a canvas. Only what differs from the last one reaches the terminal.
  func present(_ canvas: Canvas)

  /// Writes bytes to the terminal as they are, after everything presented so far: an OSC 52, for example.
  func send(_ control: [UInt8])

  /// Draws in another theme from now on, and repaints the last canvas in it.
  func use(_ theme: Theme)

  /// Asks the terminal to report the mouse as keys, or no more. Where it cannot, nothing is reported.
  func useMouse(_ isUsed: Bool)

  /// Gives the terminal back, stops the process group as Ctrl-Z does, and repaints when it is continued. The next
  /// `wait` reports `.resumed`.
  func suspend()

  /// Leaves no copy of earlier canvases in memory and repaints the last one. Call it once a secret that was shown
  /// is off the screen.
  func forget()

  /// Gives the terminal back as it was found. May be called twice.
  func close()
}
