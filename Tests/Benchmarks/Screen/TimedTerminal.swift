import Foundation
import ProgramTesting

/// A program in a pseudo-terminal whose output is timed and thrown away: no emulator stands in the way.
final class TimedTerminal {
  /// What the program wrote for one reason, up to a pause.
  struct Burst {
    /// Until its last byte, in milliseconds.
    var milliseconds: Double
    var bytes: Int
  }

  private let pair: TerminalPair
  private let child: ChildProcess
  private let begin = ContinuousClock.now

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
  func firstBurst(pause: Int) -> Burst? { burst(since: begin, pause: pause, patience: 30_000) }

  /// Presses a key, and waits for what it paints.
  func press(_ key: String, pause: Int = 25, patience: Int = 3_000) -> Burst? {
    let bytes = Array(key.utf8)
    let start = ContinuousClock.now
    guard write(pair.master, bytes, bytes.count) == bytes.count else { return nil }
    return burst(since: start, pause: pause, patience: patience)
  }

  /// Reads until nothing has come for `pause` milliseconds; nil where nothing comes for `patience`.
  private func burst(since start: ContinuousClock.Instant, pause: Int, patience: Int) -> Burst? {
    var result: Burst?
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var descriptor = pollfd(fd: pair.master, events: Int16(POLLIN), revents: 0)
      let ready = poll(&descriptor, 1, Int32(result == nil ? patience : pause))
      guard ready > 0 else { return result }
      let count = read(pair.master, &buffer, buffer.count)
      guard count > 0 else { return result }
      let elapsed = ContinuousClock.now - start
      result = Burst(milliseconds: elapsed.milliseconds, bytes: (result?.bytes ?? 0) + count)
    }
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
