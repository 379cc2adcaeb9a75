import Glibc
import ProgramTesting
import Testing

extension PseudoTerminal {
  /// Waits until the screen shows this text.
  ///
  /// - Throws: `WaitError` when it does not in time, or the program ends before.
  func waitFor(
    _ text: String,
    within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try waitUntil("“\(text)”", within: limit, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen fulfils a condition, which is asked after everything that the program writes.
  ///
  /// - Throws: `WaitError` when it does not in time, or the program ends before.
  func waitUntil(
    _ description: String,
    within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (ScreenText) -> Bool
  ) throws {
    try wait(for: description, within: limit, sourceLocation) { condition(screen) }
  }

  /// Waits until the settings of the line fulfil a condition: a change there comes without output.
  ///
  /// - Throws: `WaitError` when they do not in time.
  func waitUntilSettings(
    _ description: String,
    within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation,
    _ condition: (LineSettings) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while try !condition(settings) {
      // Nothing announces a change, so it is asked for often.
      let step = try exchange(until: min(deadline, .now + .milliseconds(2)))
      if step == .ended ? try !condition(settings) : .now >= deadline {
        let reason = step == .ended ? "the program ended" : "\(limit) passed"
        throw WaitError(awaited: description, reason: reason, screen: screen, location: sourceLocation)
      }
    }
  }

  /// Waits until the program has written nothing for a while.
  ///
  /// - Throws: `WaitError` when it goes on writing.
  func waitUntilQuiet(
    for pause: Duration = .milliseconds(100),
    within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = ContinuousClock.now + limit
    while try exchange(until: .now + pause) == .moved {
      if .now >= deadline {
        let awaited = "\(pause) without output"
        throw WaitError(awaited: awaited, reason: "\(limit) passed", screen: screen, location: sourceLocation)
      }
    }
  }

  /// Waits until the program has read all of its input, or has ended. Where it takes single keys, not lines.
  ///
  /// - Throws: `WaitError` when it leaves input unread.
  func waitUntilInputIsRead(
    within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let deadline = ContinuousClock.now + limit
    var line = pollfd(fd: slave, events: Int16(POLLIN), revents: 0)
    while child.status == nil, poll(&line, 1, 0) > 0 {
      // Nothing announces that input was read, so it is asked for often.
      _ = try exchange(until: min(deadline, .now + .milliseconds(1)))
      if .now >= deadline {
        let awaited = "the program to read its input"
        throw WaitError(awaited: awaited, reason: "\(limit) passed", screen: screen, location: sourceLocation)
      }
    }
  }

  /// Waits until the program has ended and all its output is read.
  ///
  /// - Throws: `WaitError` when it goes on running.
  func waitForExit(
    within limit: Duration = .seconds(10),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProcessEnd {
    let deadline = ContinuousClock.now + limit
    while true {
      if let status = child.status { return status }
      let step = try exchange(until: deadline)
      if step == .timedOut || step == .moved && .now >= deadline {
        let reason = "\(limit) passed"
        throw WaitError(awaited: "the end", reason: reason, screen: screen, location: sourceLocation)
      }
    }
  }

  /// Leaves the program alone for a while and tells what it did by itself in that time.
  ///
  /// Wait until it is quiet before: going to sleep counts too.
  ///
  /// - Returns: The bytes it wrote, and its processor time and wake-ups.
  /// - Throws: `SystemError` when the program has ended.
  func observe(for time: Duration) throws -> (bytes: Int, processorTicks: Int, wakeUps: Int) {
    guard let before = activity else { throw SystemError("observing the program", code: ESRCH) }
    let bytes = rawOutput.count
    let deadline = ContinuousClock.now + time
    while try exchange(until: deadline) == .moved {}
    guard let after = activity else { throw SystemError("observing the program", code: ESRCH) }
    return (
      rawOutput.count - bytes, after.processorTicks - before.processorTicks, after.wakeUps - before.wakeUps
    )
  }

  /// Waits for a condition on anything that changes only with the program's output.
  func wait(
    for description: String,
    within limit: Duration,
    _ sourceLocation: SourceLocation,
    _ condition: () -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while !condition() {
      let step = try exchange(until: deadline)
      if condition() { return }
      if step == .moved && .now < deadline { continue }
      let reason = step == .ended ? "the program ended" : "\(limit) passed"
      throw WaitError(awaited: description, reason: reason, screen: screen, location: sourceLocation)
    }
  }
}
