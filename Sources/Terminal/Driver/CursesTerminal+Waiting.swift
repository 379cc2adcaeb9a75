import CNcurses
import Glibc

extension CursesTerminal {
  package func wait(timeout: Duration?) -> [TerminalEvent] {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      guard isOpen else { return [.terminated(signal: SIGHUP)] }
      if !events.isEmpty {
        defer { events = [] }
        return events
      }
      let nextDeadline = [deadline, escapeDeadline].compactMap(\.self).min()
      if !poll(until: nextDeadline) {
        settleEscape()
        if let deadline, events.isEmpty, ContinuousClock.now >= deadline { return [] }
      }
    }
  }

  /// Sleeps until there is something to do, and does it.
  /// - Returns: false when the time was over first.
  private func poll(until deadline: ContinuousClock.Instant?) -> Bool {
    let readable = Int16(POLLIN)
    var descriptors = [
      pollfd(fd: input, events: readable, revents: 0),
      pollfd(fd: signalChannel.descriptor, events: readable, revents: 0),
      pollfd(fd: wakeChannel.descriptor, events: readable, revents: 0),
    ]
    let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), milliseconds(until: deadline))
    guard count != 0 else { return false }
    // Interrupted: the signal is in its channel, which the next poll sees.
    guard count > 0 else { return true }
    if descriptors[1].revents != 0 && signalChannel.drain() {
      handleSignals()
    }
    if descriptors[0].revents != 0 {
      readInput()
    }
    if descriptors[2].revents != 0 && wakeChannel.drain() {
      events.append(.woken)
    }
    return true
  }

  private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let (seconds, attoseconds) = max(.zero, deadline - .now).components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    // Rounded up: one sleep too short would be followed by a busy millisecond.
    return Int32(seconds) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }

  private func readInput() {
    let count = read(input, &inputBuffer, inputBuffer.count)
    if count > 0 {
      events += decoder.decode(inputBuffer[..<count]).map(TerminalEvent.key)
      escapeDeadline = decoder.isUndecided ? .now + escapeDelay : nil
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      events.append(.terminated(signal: SIGHUP))
    }
  }

  /// Takes an escape for a key of its own once its time is over.
  private func settleEscape() {
    guard let escapeDeadline, ContinuousClock.now >= escapeDeadline else { return }
    self.escapeDeadline = nil
    events += decoder.flush().map(TerminalEvent.key)
  }

  private func handleSignals() {
    let signals = cncurses_guard_take_signals()
    func happened(_ signal: Int32) -> Bool { signals & (1 << UInt64(signal)) != 0 }
    if happened(SIGTSTP) {
      suspend()
    } else if happened(SIGCONT) {
      // Stopped by SIGSTOP, which nobody can catch: the shell has had the terminal meanwhile.
      set_term(screen)
      endScreen()
      resume()
    } else if happened(SIGWINCH) {
      set_term(screen)
      // Resized and back again: the terminal may have moved its text all the same.
      if !adoptSize() { repaint() }
    }
    for signal in [SIGHUP, SIGINT, SIGTERM] where happened(signal) {
      events.append(.terminated(signal: signal))
    }
  }

  // MARK: Stopping and continuing

  package func suspend() {
    guard isOpen else { return }
    leaveScreen()
    cncurses_guard_disarm()
    cncurses_stop_process_group()
    resume()
  }

  private func resume() {
    set_term(screen)
    armGuard()
    adoptSize()
    enterScreen()
    events.append(.resumed)
  }
}
