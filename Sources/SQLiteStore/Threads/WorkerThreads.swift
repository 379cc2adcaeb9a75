import Foundation
import Synchronization

/// Threads of the store's own for what blocks: reading, and waiting for the disk.
///
/// The system's task threads are few and belong to everybody, so they must not wait here. And Dispatch is avoided on
/// purpose: on Linux it wakes up once a second for good after its first queue has run, and an open dashboard with
/// nothing to do shall use no processor time at all.
final class WorkerThreads: Sendable {
  private let name: String
  private let limit: Int
  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  private struct State {
    var jobs: [@Sendable () -> Void] = []
    var threads = 0
    var idle = 0
    var isStopped = false
  }

  /// - Parameter limit: threads at most; they begin as they are needed.
  init(name: String, limit: Int) {
    self.name = name
    self.limit = limit
  }

  /// Runs `body` on one of the threads, in the order of calls where there is one thread.
  func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      add { continuation.resume(returning: body()) }
    }
  }

  /// Lets the threads end once they have done what was asked for. What comes later runs on its caller's thread.
  func stop() {
    let threads = state.withLock { state in
      state.isStopped = true
      return state.threads
    }
    for _ in 0..<threads { arrivals.signal() }
  }

  private func add(_ job: @escaping @Sendable () -> Void) {
    let (isAccepted, needsThread) = state.withLock { state in
      guard !state.isStopped else { return (false, false) }
      state.jobs.append(job)
      let needsThread = state.jobs.count > state.idle && state.threads < limit
      if needsThread { state.threads += 1 }
      return (true, needsThread)
    }
    guard isAccepted else {
      job()
      return
    }
    if needsThread { start() }
    arrivals.signal()
  }

  private func start() {
    let thread = Thread { [self] in
      while let job = next() { job() }
    }
    thread.name = name
    thread.start()
  }

  /// nil when it is time to end.
  private func next() -> (@Sendable () -> Void)? {
    while true {
      state.withLock { $0.idle += 1 }
      arrivals.wait()
      let (job, isOver) = state.withLock { state in
        state.idle -= 1
        let job = state.jobs.isEmpty ? nil : state.jobs.removeFirst()
        return (job, job == nil && state.isStopped)
      }
      if let job { return job }
      if isOver { return nil }
    }
  }
}
