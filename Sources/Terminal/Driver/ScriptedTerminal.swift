import Dispatch
import Synchronization

/// A terminal for tests: it plays a script of events and keeps everything it is shown.
///
/// `wait` hands out one event at a time. When the script is at its end it sleeps until it is woken, so that effects
/// that answer later can be awaited. It may be used from any thread.
package final class ScriptedTerminal: TerminalDriver, Sendable {
  private struct State {
    var size: Size
    var events: [TerminalEvent]
    var frames: [Canvas] = []
    var sent: [[UInt8]] = []
    var themes: [Theme] = []
    var usesMouse = false
    var suspensions = 0
    var forgettings = 0
    var isClosed = false
  }

  private let state: Mutex<State>
  private let arrivals = DispatchSemaphore(value: 0)

  package let glyphs: Glyphs

  package init(size: Size, glyphs: Glyphs = .unicode, script: [TerminalEvent] = []) {
    self.glyphs = glyphs
    state = Mutex(State(size: size, events: script))
  }

  package var size: Size { state.withLock { $0.size } }

  package var waker: Waker {
    Waker { [weak self] in self?.inject(.woken) }
  }

  /// Adds an event to the end of the script, and wakes `wait`.
  package func inject(_ event: TerminalEvent) {
    state.withLock { state in
      if event != .woken || state.events.last != .woken {
        state.events.append(event)
      }
    }
    arrivals.signal()
  }

  package func wait(timeout: Duration?) -> [TerminalEvent] {
    let deadline = timeout.map { DispatchTime.now() + .nanoseconds($0.nanoseconds) } ?? .distantFuture
    while true {
      if let event = nextEvent() { return [event] }
      if arrivals.wait(timeout: deadline) == .timedOut { return nextEvent().map { [$0] } ?? [] }
    }
  }

  private func nextEvent() -> TerminalEvent? {
    state.withLock { state in
      guard !state.events.isEmpty else { return nil }
      let event = state.events.removeFirst()
      if case .resized(let size) = event {
        state.size = size
      }
      return event
    }
  }

  package func present(_ canvas: Canvas) {
    state.withLock { $0.frames.append(canvas) }
  }

  package func send(_ control: [UInt8]) {
    state.withLock { $0.sent.append(control) }
  }

  package func use(_ theme: Theme) {
    state.withLock { $0.themes.append(theme) }
  }

  package func useMouse(_ isUsed: Bool) {
    state.withLock { $0.usesMouse = isUsed }
  }

  package func suspend() {
    state.withLock { $0.suspensions += 1 }
    inject(.resumed)
  }

  package func forget() {
    state.withLock { $0.forgettings += 1 }
  }

  package func close() {
    state.withLock { $0.isClosed = true }
  }

  /// Every canvas presented so far, in order.
  package var frames: [Canvas] { state.withLock { $0.frames } }

  /// The canvas that is on the screen.
  package var last: Canvas? { state.withLock { $0.frames.last } }

  /// What was sent as it is, one element for each call.
  package var sent: [[UInt8]] { state.withLock { $0.sent } }

  /// The themes that were switched to, in order.
  package var themes: [Theme] { state.withLock { $0.themes } }

  /// Whether the mouse was asked for last.
  package var usesMouse: Bool { state.withLock { $0.usesMouse } }

  /// How often the program suspended itself.
  package var suspensions: Int { state.withLock { $0.suspensions } }

  /// How often the program asked that earlier canvases be forgotten.
  package var forgettings: Int { state.withLock { $0.forgettings } }

  package var isClosed: Bool { state.withLock { $0.isClosed } }
}

extension Duration {
  /// Clamped to what fits.
  fileprivate var nanoseconds: Int {
    let (seconds, attoseconds) = components
    guard seconds < Int64(Int32.max) else { return Int.max }
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }
}
