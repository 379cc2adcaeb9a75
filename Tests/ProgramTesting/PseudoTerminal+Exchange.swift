import CVterm
import Glibc

extension PseudoTerminal {
  /// What one step of the exchange with the program brought.
  package enum Step {
    case moved
    case ended
    case timedOut
  }

  /// Waits until the program writes, takes in pending input or ends, and does what follows from it.
  ///
  /// - Throws: `SystemError` when waiting itself fails.
  package func exchange(until deadline: ContinuousClock.Instant) throws -> Step {
    if child.status != nil { return .ended }
    let wanted = POLLIN | (pendingInput.isEmpty ? 0 : POLLOUT)
    var descriptors = [
      pollfd(fd: master, events: Int16(wanted), revents: 0),
      pollfd(fd: child.ending, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, 2, deadline.millisecondsLeft)
    if ready < 0 {
      guard errno == EINTR else { throw SystemError("poll") }
      return .moved
    }
    if ready == 0 { return .timedOut }

    if Int32(descriptors[0].revents) & POLLOUT != 0 { writePendingInput() }
    if Int32(descriptors[0].revents) & POLLIN != 0 {
      _ = readOutput()
      return .moved
    }
    if descriptors[1].revents != 0 {
      finish()
      return .ended
    }
    return .moved
  }

  private func writePendingInput() {
    let count = write(master, pendingInput, pendingInput.count)
    if count > 0 { pendingInput.removeFirst(count) }
  }

  /// Whether something was read.
  private func readOutput() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    rawOutput += buffer.prefix(count)
    emulator.write(buffer.prefix(count))
    pendingInput += emulator.takeReplies()
    return true
  }

  /// Takes what the program left behind: the settings of the line and its last output.
  private func finish() {
    settingsAtEnd = try? LineSettings(of: slave)
    // Without an open slave the kernel reports the end of the output, after all of it has arrived. Something that
    // the program started may still hold it open: then only wait until it is quiet.
    closeSlave()
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while master >= 0, poll(&descriptor, 1, 200) > 0, readOutput() {}
    pendingInput = []
    child.collectStatus()
  }
}

extension ContinuousClock.Instant {
  /// Milliseconds from now, rounded up so that a wait never ends early; 0 when it has passed.
  package var millisecondsLeft: Int32 {
    let left = ContinuousClock.now.duration(to: self)
    return Int32(max(0, min((left / .milliseconds(1)).rounded(.up), 600_000)))
  }
}
