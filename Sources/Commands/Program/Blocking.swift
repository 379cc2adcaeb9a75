import Dispatch
import Synchronization

/// Runs `work` elsewhere and waits for it on this thread.
///
/// An asynchronous `main` would cost a static executable tens of milliseconds at its end, and the dashboard
/// needs the main thread for itself.
func blocking<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let answer = Answer<Value>()
  Task { answer.set(await work()) }
  return answer.wait()
}

/// A value that one thread waits for and another sets, once.
private final class Answer<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isSet = DispatchSemaphore(value: 0)

  func set(_ value: Value) {
    self.value.withLock { $0 = value }
    isSet.signal()
  }

  func wait() -> Value {
    while true {
      isSet.wait()
      if let value = value.withLock({ $0 }) { return value }
    }
  }
}
