import Foundation
import GRDB
import Synchronization

/// Threads of the store's own, each with a connection of its own, for what blocks: reading, and waiting for the disk.
///
/// The system's task threads are few and belong to everybody, so they must not wait here. And Dispatch is avoided on
/// purpose: on Linux it wakes up once a second for good after one of its threads has run, and an open dashboard with
/// nothing to do shall use no processor time at all. A connection that only one thread uses never hands work to it;
/// a pool, whose connections change hands, does so under load.
final class ConnectionThreads: Sendable {
  private typealias Job = @Sendable (Result<DatabaseQueue, any Error>) -> Void

  private let name: String
  private let limit: Int
  private let open: @Sendable () throws -> DatabaseQueue
  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  private struct State {
    var jobs: [Job] = []
    var threads = 0
    var idle = 0
    var isStopped = false
    var isClosing = true
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  /// - Parameters:
  ///   - limit: threads at most; they begin, and open their connections, as they are needed.
  init(name: String, limit: Int, open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.name = name
    self.limit = limit
    self.open = open
  }

  /// Runs `body` on one of the threads, in the order of calls where there is one thread.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (DatabaseQueue) throws -> Value
  ) async -> Result<Value, any Error> {
    await withCheckedContinuation { continuation in
      add { connection in
        continuation.resume(returning: connection.flatMap { queue in Result { try body(queue) } })
      }
    }
  }

  /// Lets the threads end once they have done what was asked for. What comes later fails.
  ///
  /// - Parameter closing: whether they close their connections; once false, it stays so.
  func stop(closing: Bool = true) {
    let threads = state.withLock { state in
      state.isStopped = true
      state.isClosing = state.isClosing && closing
      return state.threads
    }
    for _ in 0..<threads { arrivals.signal() }
  }

  /// Returns when the threads have ended and their connections are closed.
  func finished() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.threads > 0 { state.waiting.append(continuation) }
        return state.threads == 0
      }
      if isOver { continuation.resume() }
    }
  }

  private func add(_ job: @escaping Job) {
    let (isAccepted, needsThread) = state.withLock { state in
      guard !state.isStopped else { return (false, false) }
      state.jobs.append(job)
      let needsThread = state.jobs.count > state.idle && state.threads < limit
      if needsThread { state.threads += 1 }
      return (true, needsThread)
    }
    guard isAccepted else {
      job(.failure(DatabaseError(resultCode: .SQLITE_MISUSE)))
      return
    }
    if needsThread { start() }
    arrivals.signal()
  }

  private func start() {
    let thread = Thread { [self] in
      // Before it takes a job, which a thread that has its connection already may do meanwhile.
      var connection = try? open()
      while let job = next() {
        // A connection that could not be opened is tried again for the next job.
        let result = Result { try connection ?? open() }
        connection = try? result.get()
        job(result)
      }
      if state.withLock({ $0.isClosing }) { try? connection?.close() }
      end()
    }
    thread.name = name
    thread.start()
  }

  /// nil when it is time to end.
  private func next() -> Job? {
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

  private func end() {
    let waiting = state.withLock { state in
      state.threads -= 1
      guard state.threads == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiting = [] }
      return state.waiting
    }
    waiting.forEach { $0.resume() }
  }
}
