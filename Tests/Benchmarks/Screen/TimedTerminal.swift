import Foundation
import ProgramTesting

/// A program in a pseudo-terminal whose output is timed and thrown away: no emulator stands in the way.
final class TimedTerminal {
  /// What the program wrote for one reason, up to a pause.
  struct Burst {
    /// Until its first byte, in milliseconds.
    var first: Double
    /// Until its last byte, in milliseconds.
    var milliseconds: Double
    var bytes: Int
    /// Until its largest piece, in milliseconds: a page of rows, in front of which a state or behind which a count may
    /// come by itself.
    var page: Double
    /// Until the text that was looked for, in milliseconds.
    var sign: Double?
  }

  private let pair: TerminalPair
  private let child: ChildProcess
  private let begin = ContinuousClock.now
  /// Whether the program has asked for the cursor keys' other form, as programs with a screen do: those take the
  /// plain form for Escape and two letters.
  private var usesApplicationKeys = false

  /// - Throws: `SystemError` when it cannot be started.
  init(_ executable: String, _ arguments: [String], environment: [String: String]) throws {
    pair = try TerminalPair(columns: 80, rows: 24)
    do {
      child = try ChildProcess(
        executable,
        arguments: arguments,
        environment: environment,
        workingDirectory: nil,
        streams: .terminal(path: pair.path)
      )
    } catch {
      pair.close()
      throw error
    }
  }

  deinit {
    child.signal(SIGKILL)
    _ = child.waitForEnd(until: .now + .seconds(5))
    pair.close()
  }

  /// What it paints first, up to a pause in milliseconds.
  ///
  /// - Parameter sign: text of the first page.
  func firstBurst(pause: Int, sign: String? = nil) -> Burst? {
    burst(since: begin, pause: pause, patience: 30_000, sign: sign)
  }

  /// Waits for a text, however long the pauses before it are: in milliseconds from the start.
  func firstSign(_ sign: String) -> Double? {
    while ContinuousClock.now - begin < .seconds(60) {
      if let time = burst(since: begin, pause: 5, patience: 20_000, sign: sign)?.sign { return time }
    }
    return nil
  }

  /// Presses a key, and waits for what it paints.
  func press(_ key: String, pause: Int = 25, patience: Int = 3_000) -> Burst? {
    let form = usesApplicationKeys && key.hasPrefix("\u{1B}[") && key.utf8.count == 3
    let bytes = Array((form ? "\u{1B}O" + key.suffix(1) : key).utf8)
    let start = ContinuousClock.now
    guard write(pair.master, bytes, bytes.count) == bytes.count else { return nil }
    return burst(since: start, pause: pause, patience: patience)
  }

  /// Reads until nothing has come for `pause` milliseconds; nil where nothing comes for `patience`.
  private func burst(
    since start: ContinuousClock.Instant,
    pause: Int,
    patience: Int,
    sign: String? = nil
  ) -> Burst? {
    var result: Burst?
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var largest = 0
    while true {
      var descriptor = pollfd(fd: pair.master, events: Int16(POLLIN), revents: 0)
      // Some rest in front of their first page.
      let isEarly = sign != nil && result?.sign == nil
      let ready = poll(&descriptor, 1, Int32(result == nil ? patience : isEarly ? max(pause, 1_000) : pause))
      let count = ready > 0 ? read(pair.master, &buffer, buffer.count) : 0
      guard count > 0 else {
        if text.firstRange(of: "\u{1B}[?1h".utf8) != nil { usesApplicationKeys = true }
        return result
      }
      let elapsed = (ContinuousClock.now - start).milliseconds
      var burst = result ?? Burst(first: elapsed, milliseconds: 0, bytes: 0, page: 0)
      burst.milliseconds = elapsed
      burst.bytes += count
      if count >= largest { (largest, burst.page) = (count, elapsed) }
      text += buffer[..<count]
      if let sign, burst.sign == nil, text.firstRange(of: sign.utf8) != nil { burst.sign = elapsed }
      result = burst
    }
  }

  /// Waits until it has slept for some seconds: what it still loads and counts shall not stand beside what is measured.
  func settle(quiet seconds: Int) {
    for _ in 0..<3 where idle(seconds: seconds).wakeUps > 0 {}
  }

  /// How often it paints by itself in some time: groups of output with a pause between them.
  func frames(seconds: Int) -> Int {
    let begin = ContinuousClock.now
    var frames = 0
    while ContinuousClock.now - begin < .seconds(seconds) {
      if burst(since: begin, pause: 10, patience: 250) != nil { frames += 1 }
    }
    return frames
  }

  /// What it does by itself for some time: bytes written, and how often a thread woke up.
  func idle(seconds: Int) -> (bytes: Int, wakeUps: Int) {
    let before = ProcessActivity(of: child.identifier)
    let begin = ContinuousClock.now
    var bytes = 0
    while ContinuousClock.now - begin < .seconds(seconds) {
      bytes += burst(since: begin, pause: 1, patience: 250)?.bytes ?? 0
    }
    let after = ProcessActivity(of: child.identifier)
    return (bytes, (after?.wakeUps ?? 0) - (before?.wakeUps ?? 0))
  }

  /// The most memory that it has held, in megabytes, from the system's own account of it.
  var peakMegabytes: Double {
    let lines = (try? String(contentsOfFile: "/proc/\(child.identifier)/status", encoding: .utf8)) ?? ""
    let line = lines.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropLast().last).flatMap { Double($0) }.map { $0 / 1024 } ?? 0
  }
}
