import Credentials
import FoundationEssentials
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Keeps the record of use out of the way of the check: requests go into memory, and from there to the store
/// in batches, at the latest after a second, at 500 entries, and when the server stops. Requests that are alike
/// are one entry, so that a busy key costs the store no more than a quiet one. Refused requests are kept one by one
/// as well, as many as a ``RefusalBuffer`` takes.
///
/// Nothing waits and no timer runs while nobody asks.
final class UsageBuffer: Service {
  private struct State {
    var uses: [KeyUse] = []
    /// Where in ``uses`` the entry of each kind is.
    var places: [Kind: Int] = [:]
    /// How many are being written just now.
    var writing = 0
    /// The nearest flush that is on its way.
    var scheduled: Delay?
    var dropped = 0
    var refusals = RefusalBuffer()
    /// Whether nothing but the use of key management has been written since somebody asked.
    var hasWrittenQuietly = false
  }

  /// What requests have in common that are one entry.
  private struct Kind: Hashable {
    let keyID: KeyID
    let address: String
    let route: String
    let scope: Scope?
    let refusal: UseRefusal?
    /// Use is counted by the hour.
    let hour: Int

    init(_ use: KeyUse) {
      keyID = use.keyID
      address = use.address
      route = use.route
      scope = use.scope
      refusal = use.refusal
      hour = Int((use.at.timeIntervalSince1970 / 3_600).rounded(.down))
    }
  }

  /// How long a use may wait.
  enum Delay {
    case second
    /// For the use of key management. A dashboard that works through the server reads after every change of
    /// the store: if each reading were a change a second later, it would never come to rest.
    case minute

    init(_ use: KeyUse) {
      let isManagement = use.scope.map { Scope.management.contains($0) } ?? false
      self = isManagement && use.refusal == nil ? .minute : .second
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
  var count: Int { state.withLock { $0.uses.count + $0.writing } }
  /// How many were never written.
  var dropped: Int { state.withLock { $0.dropped } }
  /// How many refused requests wait to be recorded.
  var waitingRefusals: Int { state.withLock { $0.refusals.requests.count } }
  /// How many refused requests were left out.
  var droppedRefusals: Int { state.withLock { $0.refusals.dropped } }

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
      let kind = Kind(use)
      if let place = state.places[kind] {
        state.uses[place].count += use.count
        state.uses[place].at = max(state.uses[place].at, use.at)
        return (false, false)
      }
      guard state.uses.count + state.writing < Self.capacity else {
        state.dropped += use.count
        return (false, false)
      }
      state.places[kind] = state.uses.count
      state.uses.append(use)
      let isDue = state.scheduled == nil || (state.scheduled == .minute && delay == .second)
      if isDue { state.scheduled = delay }
      return (state.uses.count == Self.batch, isDue)
    }
    if isFull { signal.yield() }
    if isDue { schedule(delay) }
  }

  /// Keeps a refused request for the record of refusals.
  func append(_ request: RefusedRequest) {
    let isDue = state.withLock { state in
      guard state.refusals.append(request), state.scheduled != .second else { return false }
      state.scheduled = .second
      return true
    }
    if isDue { schedule(.second) }
  }

  func run() async throws {
    for await _ in signals.cancelOnGracefulShutdown() { await flush() }
    await flush()
    let left = count
    if left > 0 { logger.error("uses are lost", metadata: ["count": "\(left)"]) }
  }

  /// Writes what waits now; what comes meanwhile has a second of its own. What the store does not take waits for
  /// the next time.
  func flush() async {
    var left = state.withLock { state in
      state.scheduled = nil
      defer { (state.uses, state.places) = ([], [:]) }
      state.writing = state.uses.count
      return state.uses[...]
    }
    while !left.isEmpty {
      let batch = Array(left.prefix(Self.batch))
      state.withLock { $0.hasWrittenQuietly = batch.allSatisfy { Delay($0) == .minute } }
      do throws(KeyStoreError) {
        try await store.record(batch)
      } catch {
        logger.warning("the use of keys cannot be recorded", metadata: ["reason": "\(error)"])
        putBack(Array(left))
        schedule(.second)
        return
      }
      left = left.dropFirst(batch.count)
      state.withLock { $0.writing = left.count }
    }
    await flushRefusals()
  }

  private func flushRefusals() async {
    let refusals = state.withLock { state in
      if !state.refusals.isEmpty { state.hasWrittenQuietly = false }
      return state.refusals.take()
    }
    guard !refusals.isEmpty else { return }
    do throws(KeyStoreError) {
      try await store.record(refused: refusals)
    } catch {
      logger.warning("refused requests cannot be recorded", metadata: ["reason": "\(error)"])
      state.withLock { state in
        state.refusals.putBack(refusals)
        state.scheduled = .second
      }
      schedule(.second)
    }
  }

  private func putBack(_ uses: [KeyUse]) {
    state.withLock { state in
      state.writing = 0
      state.uses = uses + state.uses
      state.places = Dictionary(
        state.uses.enumerated().map { (Kind($1), $0) },
        uniquingKeysWith: { _, last in last }
      )
      state.scheduled = .second
    }
  }

  /// An event loop's timer costs nothing once it is over.
  private func schedule(_ delay: Delay) {
    let signal = signal
    MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: delay.time) { _ = signal.yield() }
  }
}
