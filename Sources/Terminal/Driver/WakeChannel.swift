import CNcurses
import Glibc

/// A descriptor that wakes a `poll` from any thread. It is closed with the last reference, so that a late wake-up
/// never writes into a descriptor that has become something else.
final class WakeChannel: Sendable {
  let descriptor: Int32

  /// - Throws: `TerminalError.unavailable` when the process has no descriptor left.
  init() throws(TerminalError) {
    descriptor = cncurses_event_channel()
    guard descriptor >= 0 else { throw .unavailable(code: errno) }
  }

  deinit {
    close(descriptor)
  }

  func wake() {
    eventfd_write(descriptor, 1)
  }

  /// Forgets the wake-ups so far.
  /// - Returns: whether there were any.
  func drain() -> Bool {
    var count: UInt64 = 0
    return eventfd_read(descriptor, &count) == 0
  }
}
