import Dispatch
import Synchronization
import Terminal

/// A scripted terminal that says when a frame is shown which knows of everything that was pressed.
final class WatchedTerminal: TerminalDriver, Sendable {
  private struct Watch {
    /// Events that the program has not been given yet.
    var unread = 0
    /// Whether the last frame was drawn after all of them.
    var isSettled = false
    var waiting: [Int: Viewer] = [:]
    var nextNumber = 0
  }

  private struct Viewer {
    let condition: @Sendable (Canvas) -> Bool
    let continuation: CheckedContinuation<Bool, Never>
  }

  let script: ScriptedTerminal
  private let watch = Mutex(Watch())

  init(size: Size) {
    script = ScriptedTerminal(size: size)
  }

  var size: Size { script.size }
  var glyphs: Glyphs { script.glyphs }
  var waker: Waker { script.waker }

  func inject(_ event: TerminalEvent) {
    watch.withLock { watch in
      watch.unread += 1
      watch.isSettled = false
    }
    script.inject(event)
  }

  func wait(timeout: Duration?) -> [TerminalEvent] {
    let events = script.wait(timeout: timeout)
    let injected = events.filter { $0 != .woken && $0 != .resumed }.count
    watch.withLock { $0.unread -= injected }
    return events
  }

  func present(_ canvas: Canvas) {
    script.present(canvas)
    let satisfied = watch.withLock { watch -> [Viewer] in
      guard watch.unread == 0 else { return [] }
      watch.isSettled = true
      let numbers = watch.waiting.filter { $0.value.condition(canvas) }.map(\.key)
      return numbers.compactMap { watch.waiting.removeValue(forKey: $0) }
    }
    for viewer in satisfied { viewer.continuation.resume(returning: true) }
  }

  func send(_ control: [UInt8]) { script.send(control) }
  func use(_ theme: Theme) { script.use(theme) }
  func useMouse(_ isUsed: Bool) { script.useMouse(isUsed) }
  func suspend() { script.suspend() }
  func forget() { script.forget() }
  func close() { script.close() }

  /// Waits until a frame meets the condition that was drawn after everything pressed so far.
  ///
  /// - Returns: false where none did within `seconds`.
  func shows(within seconds: Int = 20, _ condition: @escaping @Sendable (Canvas) -> Bool) async -> Bool {
    await withCheckedContinuation { continuation in
      let number = watch.withLock { watch -> Int? in
        if watch.isSettled, let canvas = script.last, condition(canvas) { return nil }
        watch.nextNumber += 1
        watch.waiting[watch.nextNumber] = Viewer(condition: condition, continuation: continuation)
        return watch.nextNumber
      }
      guard let number else {
        continuation.resume(returning: true)
        return
      }
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) {
        let viewer = self.watch.withLock { $0.waiting.removeValue(forKey: number) }
        viewer?.continuation.resume(returning: false)
      }
    }
  }
}
