import Credentials
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Keeps the record of use out of the way of the check: requests go into memory, and from there to the store
/// in batches, at the latest after a second, at 500 requests, and when the server stops.
///
/// Nothing waits and no timer runs while nobody asks.
final class UsageBuffer: Service {
  private struct State {
    var uses: [KeyUse] = []
    /// The nearest flush that is on its way.
    var scheduled: Delay?
    var dropped = 0
    /// Whether nothing but the use of key management has been written since somebody asked.
    var hasWrittenQuietly = false
  }

  /// How long a use may wait.
  enum Delay {
    case second
    /// For the use of key management. A dashboard that works through the server reads after every change of
    /// the store: if each reading were a change a second later, it would never come to rest.
    case minute

    init(_ use: KeyUse) {
      self = use.scope?.resource == .keys && use.refusal == nil ? .minute : .second
    }

    var time: TimeAmount { self == .second ? .seconds(1) : .minutes(1) }
  }

  private let state = Mutex(State())
  private let store: any KeyStore
  private let logger: Logger
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  /// As many are written at once.
  static let batch = 500
  /// As many are kept where the store cannot be written; later ones are dropped and counted.
  static let capacity = 10_000

  init(store: any KeyStore, logger: Logger) {
    self.store = store
    self.logger = logger
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// How many wait to be written.
  var count: Int { state.withLock { $0.uses.count } }
  /// How many were never written.
  var dropped: Int { state.withLock { $0.dropped } }

  /// Whether the next change of the store may be no more than the use of key management that was written here.
  /// True once for each time.
  func takeQuietWrite() -> Bool {
    state.withLock { state in
      defer { state.hasWrittenQuietly = false }
      return state.hasWrittenQuietly
    }
  }

  func append(_ use: KeyUse) {
    let delay = Delay(use)
    let (isFull, isDue): (Bool, Bool) = state.withLock { state in
      guard state.uses.count < Self.capacity else {
        state.dropped += 1
        return (false, false)
      }
      state.uses.append(use)
      let isDue = state.scheduled == nil || (state.scheduled == .minute && delay == .second)
      if isDue { state.scheduled = delay }
      return (state.uses.count == Self.batch, isDue)
    }
    if isFull { signal.yield() }
    if isDue { schedule(delay) }
  }

  func run() async throws {
    for await _ in signals.cancelOnGracefulShutdown() { await flush() }
    await flush()
    let left = count
    if left > 0 { logger.error("uses are lost", metadata: ["count": "\(left)"]) }
  }

  /// Writes what waits. What the store does not take now waits for the next time.
  func flush() async {
    while true {
      let batch = state.withLock { state in
        state.scheduled = nil
        let batch = Array(state.uses.prefix(Self.batch))
        if !batch.isEmpty { state.hasWrittenQuietly = batch.allSatisfy { Delay($0) == .minute } }
        return batch
      }
      guard !batch.isEmpty else { return }
      do throws(KeyStoreError) {
        try await store.record(batch)
        state.withLock { $0.uses.removeFirst(batch.count) }
      } catch {
        logger.warning("the use of keys cannot be recorded", metadata: ["reason": "\(error)"])
        state.withLock { $0.scheduled = .second }
        schedule(.second)
        return
      }
    }
  }

  /// An event loop's timer costs nothing once it is over.
  private func schedule(_ delay: Delay) {
    let signal = signal
    MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: delay.time) { _ = signal.yield() }
  }
}
