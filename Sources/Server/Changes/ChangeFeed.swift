import Credentials
import FoundationEssentials
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Tells clients that wait that the store has changed, by anybody.
///
/// That this server has written down the use of key management is no news. A client that reads again after
/// every change would make the next one by that, and nobody would ever come to rest.
final class ChangeFeed: Service {
  private struct State {
    var revision: Int
    var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextNumber = 0
    /// The audit log's, when the store last changed; nil where the store did not say.
    var newestEvent: Int?
  }

  private let state: Mutex<State>
  private let store: any KeyStore
  private let usage: UsageBuffer

  /// - Parameter start: the first revision: the milliseconds of its time, so that what a client remembers
  ///   from before a restart is never taken for current.
  init(store: any KeyStore, usage: UsageBuffer, start: Date) {
    self.store = store
    self.usage = usage
    state = Mutex(State(revision: Int(start.milliseconds)))
  }

  var revision: Int { state.withLock { $0.revision } }

  func run() async throws {
    let changes = store.changes()
    await begin()
    for await _ in changes.cancelOnGracefulShutdown() { await noteChange() }
    // A store that has no more to tell is no reason to stop the server.
    try? await gracefulShutdown()
  }

  /// Takes note of what has been done to keys so far.
  func begin() async {
    let event = await newestEvent()
    state.withLock { $0.newestEvent = event }
  }

  /// Makes a change of the store the next revision, unless it is no news.
  func noteChange() async {
    let isQuiet = usage.takeQuietWrite()
    let event = await newestEvent()
    let waiting = state.withLock { state -> [AsyncStream<Void>.Continuation] in
      // Several changes can arrive as one: whatever was done to a key is an event.
      let isNews = !isQuiet || event == nil || event != state.newestEvent
      state.newestEvent = event
      guard isNews else { return [] }
      state.revision += 1
      return Array(state.waiting.values)
    }
    for continuation in waiting { continuation.yield() }
  }

  /// The newest event of the audit log, 0 where it is empty; nil where the store does not say.
  private func newestEvent() async -> Int? {
    do throws(KeyStoreError) {
      return try await store.auditEvents(AuditQuery(limit: 1)).events.first?.sequence ?? 0
    } catch {
      return nil
    }
  }

  /// The revision, at once where it is another than `since`, or else once it is, or when the time is over or
  /// the server stops.
  func revision(since: Int, waiting limit: TimeAmount) async -> Int {
    let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number: Int? = state.withLock { state in
      guard state.revision == since else { return nil }
      state.nextNumber += 1
      state.waiting[state.nextNumber] = continuation
      return state.nextNumber
    }
    guard let number else { return revision }
    defer { state.withLock { _ = $0.waiting.removeValue(forKey: number) } }

    let timeout = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: limit) {
      continuation.finish()
    }
    await withGracefulShutdownHandler {
      for await _ in changes { break }
    } onGracefulShutdown: {
      continuation.finish()
    }
    timeout.cancel()
    return revision
  }
}
