import Credentials
import Foundation
import GRDB
import Synchronization

/// Tells subscribers when anybody has committed something, from one thread that sleeps until the log is
/// written to.
///
/// The thread begins with the first subscriber and ends with the store.
final class ChangeWatcher: Sendable {
  private let file: StoreFile
  private let identity: StoreIdentity
  private let state = Mutex(State())

  private struct State {
    var subscribers: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextSubscriber = 0
    var watch: ChangeWatch?
    var isStopped = false
    var isRunning = false
    var closers: [CheckedContinuation<Void, Never>] = []
  }

  init(_ file: StoreFile, _ identity: StoreIdentity) {
    self.file = file
    self.identity = identity
  }

  func subscribe() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let watch: ChangeWatch? = state.withLock { state in
      guard !state.isStopped else {
        continuation.finish()
        return nil
      }
      let number = state.nextSubscriber
      state.nextSubscriber += 1
      state.subscribers[number] = continuation
      continuation.onTermination = { [weak self] _ in self?.unsubscribe(number) }
      guard !state.isRunning else { return nil }
      state.watch = ChangeWatch(file, identity)
      state.isRunning = state.watch != nil
      return state.watch
    }
    if let watch { start(watch) }
    return stream
  }

  /// Lets the thread look at once, without waiting for the system to tell of this process's own write.
  func noteOwnChange() {
    state.withLock { $0.watch }?.call()
  }

  /// Ends all streams and the thread. Does not wait.
  func stop() {
    let (subscribers, watch) = state.withLock { state in
      state.isStopped = true
      defer { state.subscribers = [:] }
      return (Array(state.subscribers.values), state.watch)
    }
    subscribers.forEach { $0.finish() }
    watch?.stop()
  }

  /// Returns when the thread has let go of the database.
  func finished() async {
    await withCheckedContinuation { continuation in
      let isRunning = state.withLock { state in
        if state.isRunning { state.closers.append(continuation) }
        return state.isRunning
      }
      if !isRunning { continuation.resume() }
    }
  }

  private func start(_ watch: ChangeWatch) {
    let thread = Thread { [self] in
      watch.run { self.announce() }
      let closers = state.withLock { state in
        state.isRunning = false
        state.watch = nil
        defer { state.closers = [] }
        return state.closers
      }
      closers.forEach { $0.resume() }
    }
    thread.name = "store changes"
    thread.start()
  }

  private func announce() {
    for subscriber in state.withLock({ Array($0.subscribers.values) }) { subscriber.yield() }
  }

  private func unsubscribe(_ number: Int) {
    state.withLock { $0.subscribers[number] = nil }
  }
}
